package org.assay.learning.live;

import java.util.Objects;
import org.assay.learning.live.LiveSession.Recording;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of one live session: called off, or kept as a recording.
@Controller
class SessionController {
    private final Convening convening;

    SessionController(Convening convening) {
        this.convening = convening;
    }

    /// @param reason for those who take part
    record CancellationForm(@Nullable String reason) implements Form {}

    /// @param link empty for none
    /// @param counts `yes` where watching it counts as being there
    record RecordingForm(@Nullable String link, @Nullable String counts) implements Form {}

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/live/{session}/cancellation")
    Redirect cancel(@PathVariable LiveSessionId session, CancellationForm form) {
        convening.own(session);
        var reason = Objects.requireNonNullElse(form.reason(), "").strip();
        if (reason.isEmpty() || reason.length() > 500) {
            throw Refusal.malformed("Say why in at most 500 characters. Those who take part read it.");
        }
        convening.cancel(session, reason);
        return Redirect.to("/live/" + session).saying("Cancelled. Those who take part are told.");
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/live/{session}/recording")
    Redirect record(@PathVariable LiveSessionId session, RecordingForm form) {
        convening.own(session);
        var link = Objects.requireNonNullElse(form.link(), "").strip();
        if (!link.isEmpty() && !SessionForm.isLink(link)) {
            throw Refusal.malformed("Enter the whole address of the recording, beginning with https://.");
        }
        convening.record(session, link.isEmpty() ? null : new Recording(link, "yes".equals(form.counts())));
        return Redirect.to("/live/" + session).saying("Saved the recording.");
    }
}
