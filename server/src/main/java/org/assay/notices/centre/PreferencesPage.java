package org.assay.notices.centre;

import java.util.List;
import java.util.Map;
import org.assay.identity.Bounces.Bounce;
import org.assay.notices.Preferences.Choice;
import org.assay.notices.Reason;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// How somebody wants to be told.
///
/// @param bounced addresses of theirs that take no mail
/// @param reachable where their letters go
public record PreferencesPage(
        Map<Reason, Choice> choices,
        PreferencesForm form,
        FormErrors errors,
        List<Bounce> bounced,
        List<String> reachable,
        boolean staff)
        implements Page {

    @Override
    public String title() {
        return "How you are told";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return staff ? Frame.STAFF : Frame.LEARNER;
    }
}
