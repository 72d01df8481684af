package org.assay.learning.events;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSessionId;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens, extends and stops claims at an organization's own events, acting for it.
@Service
@Transactional
public class Hosting {
    /// No window has more codes for one.
    public static final int MOST_CODES = 1_000;

    private final ClaimWindows windows;
    private final Convening convening;
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final AuditLog audit;
    private final Clock clock;

    Hosting(
            ClaimWindows windows,
            Convening convening,
            Offerings offerings,
            PublishedEntries entries,
            AuditLog audit,
            Clock clock) {
        this.windows = windows;
        this.convening = convening;
        this.offerings = offerings;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new window of an own session.
    ///
    /// @param codes how many codes for one person each, 0 for a single code for everybody
    public ClaimWindow open(LiveSessionId id, Instant opens, Instant closes, int cap, int codes) {
        var session = convening.own(id);
        if (session.isCancelled()) throw Refusal.conflict("This session was cancelled.");
        var entry = entries.get(offerings.get(session.offering()).entry());
        if (entry.definition().claimType() != ClaimType.ATTENDED) {
            throw Refusal.conflict("Only a micro-credential for having been there can be claimed at an event.");
        }
        var window = new ClaimWindow(
                ClaimWindowId.random(), session.organization(), session.offering(), id, opens, closes, cap, 0, null);
        windows.add(window, now());
        IntStream.range(0, Math.max(1, codes)).forEach(_ -> windows.addCode(code(window, codes > 0)));
        audit.record(session.organization(), "opened claims", window.id(), Map.of("cap", cap, "codes", codes));
        return window;
    }

    private static ClaimCode code(ClaimWindow window, boolean isForOne) {
        return new ClaimCode(
                ClaimCodeId.random(), window.id(), window.organization(), ClaimCode.random(), isForOne, null, null);
    }

    /// Gives a window a later end, or more places; one that was stopped goes on.
    ///
    /// @param cap at least as many as were admitted
    public void extend(ClaimWindowId id, Instant closes, int cap) {
        own(id);
        var window = windows.lock(id);
        if (cap < window.admitted()) throw Refusal.conflict("%d have claimed already.".formatted(window.admitted()));
        if (!closes.isAfter(window.opens())) throw Refusal.malformed("It has to end after it begins.");
        windows.change(id, closes, cap);
        audit.record(window.organization(), "extended claims", id, Map.of("cap", cap, "until", closes));
    }

    /// Admits nobody from now on; who was admitted keeps what they have. Harmless when repeated.
    public void stop(ClaimWindowId id) {
        var window = own(id);
        windows.stop(id, now());
        audit.record(window.organization(), "stopped claims", id, Map.of());
    }

    /// Makes the code for everybody void, and gives the window a new one: the poster has to be printed again.
    public void renew(ClaimWindowId id) {
        var window = own(id);
        for (var code : windows.codes(id)) if (!code.isForOne()) windows.revoke(code.id(), now());
        windows.addCode(code(window, false));
        audit.record(window.organization(), "renewed claim code", id, Map.of());
    }

    /// Makes a code for one person void.
    public void revoke(ClaimWindowId id, ClaimCodeId code) {
        var window = own(id);
        if (windows.codes(id).stream().noneMatch(each -> each.id().equals(code))) {
            throw Refusal.notFound("There is no such code.");
        }
        windows.revoke(code, now());
        audit.record(window.organization(), "revoked claim code", code, Map.of());
    }

    /// The codes of an own window, void ones too.
    public List<ClaimCode> codes(ClaimWindowId id) {
        return windows.codes(own(id).id());
    }

    /// A window of the organization that is acting; anybody else's is not found.
    public ClaimWindow own(ClaimWindowId id) {
        var window = windows.get(id);
        if (window.organization().equals(Acting.now().organization())) return window;
        throw Refusal.notFound("There is no such claim.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
