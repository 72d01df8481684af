package org.assay.notices;

import org.assay.identity.IdentitySettings;
import org.assay.web.Words;

/// The last line of a letter: why it came, and how to get no more of its kind.
final class Footer {
    private Footer() {}

    static String of(Reason reason, Letter.Trace trace, IdentitySettings platform, Words words) {
        var why = words.say("You get this because {0}.", words.say(reason.why()));
        return trace.stop() == null
                ? why
                : why + " " + words.say("To get no more like it: {0}", platform.url("/unsubscribe/" + trace.stop()));
    }
}
