package org.assay.identity.account;

import java.util.List;
import java.util.UUID;
import org.assay.identity.Sessions;
import org.assay.identity.passkeys.Passkey;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// How somebody signs in, and where they are signed in now.
///
/// @param current the session of this request, or null
/// @param passkeys oldest first
public record SessionsPage(
        List<Sessions.Session> sessions, @Nullable UUID current, List<Passkey> passkeys) implements Page {

    public boolean isCurrent(Sessions.Session session) {
        return session.id().equals(current);
    }

    public boolean hasOthers() {
        return sessions.stream().anyMatch(session -> !isCurrent(session));
    }

    @Override
    public boolean sendsJournal() {
        return false;
    }

    @Override
    public String title() {
        return "Signing in";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
