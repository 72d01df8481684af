package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assay.web.Dates;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One's own credential.
///
/// @param shares open ones, newest first
/// @param base our base URL, for links to copy
/// @param isOurs whether it was issued on this platform
/// @param isRenewable whether a rule says how it is renewed, and it is time
/// @param objection why it does not hold by its issuer's word, or null
public record HoldingPage(
        HoldingId id,
        CredentialView view,
        String source,
        Instant receivedAt,
        List<Share> shares,
        @JsonIgnore String base,
        @Nullable Objection objection,
        boolean isOurs,
        boolean isRenewable,
        ShareForm form,
        FormErrors errors)
        implements Page {

    /// What its issuer has against it, in their words to its owner.
    ///
    /// @param kind what its issuer did
    /// @param email where to ask, or null
    /// @param newer path of what took its place, or the empty text
    /// @param hasOtherName whether that names its owner otherwise
    /// @param replyUntil until when the owner may reply; null where they cannot
    /// @param isNameShown whether others see the former name all the same
    public record Objection(
            Kind kind,
            Instant at,
            String reason,
            String issuer,
            @Nullable String email,
            String newer,
            boolean hasOtherName,
            boolean isNameShown,
            @Nullable Instant replyUntil) {
        public enum Kind {
            SUSPENDED,
            SUPERSEDED,
            REVOKED
        }
    }

    /// Whether it can still be shown to others as something that holds.
    @JsonIgnore
    public boolean canBeShared() {
        return !view.state().isOver();
    }

    /// The last day of a share is the day before its end, UTC.
    public Instant lastDay(Share share) {
        return share.endsAt().minusSeconds(1);
    }

    /// One line for a CV, with the address of the newest share where there is one; empty where nothing proves it, or
    /// where its issuer took it back.
    public String cvLine() {
        var said = view.credential();
        if (said == null || !canBeShared()) return "";
        var line = said.title() + ". " + said.issuerName();
        if (said.awardedAt() != null) line += ", " + Dates.day(said.awardedAt());
        return shares.isEmpty()
                ? line + "."
                : line + ". " + base + shares.getFirst().path();
    }

    @Override
    public String title() {
        return view.holder() + ": " + view.title();
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
