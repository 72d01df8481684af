package org.assay.wallet.life;

import java.time.Instant;
import java.util.List;
import org.assay.issuing.hearings.Reply;
import org.assay.wallet.HoldingId;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param credential its title
/// @param issuer who suspended it
/// @param reason theirs
/// @param until when it can be decided without a reply
/// @param said what the holder said already
public record ReplyPage(
        HoldingId id,
        String credential,
        String issuer,
        String reason,
        Instant until,
        List<Reply> said,
        ReplyForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return "Your reply";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
