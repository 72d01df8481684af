package org.assay.catalog.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.assay.catalog.Offering;
import org.assay.catalog.Offering.Facts;
import org.assay.catalog.Offering.Mode;
import org.assay.catalog.Offering.Pilot;
import org.assay.catalog.elements.Price;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// The facts of an offering as they stand in the form; times as the clocks of its zone show them.
///
/// @param version of the facts that the person saw; 0 where nothing was said yet
public record OfferingForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String mode,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String enrolFrom,
        @Nullable String enrolUntil,
        @Nullable String zone,
        @Nullable String place,
        @Nullable String online,
        @Nullable String language,
        @Nullable String seats,
        @Nullable String price,
        @Nullable String currency,
        @Nullable String paceWeeks,
        @Nullable String terms,
        @Nullable String pilotCap,
        @Nullable String goesOnIf)
        implements Form {

    static OfferingForm of(Offering offering, int version) {
        var facts = offering.facts();
        var zone = facts.zone();
        var price = facts.price();
        var pilot = facts.pilot();
        return new OfferingForm(
                String.valueOf(version),
                facts.name(),
                facts.mode().name(),
                LocalTimes.typed(facts.startsAt(), zone),
                LocalTimes.typed(facts.endsAt(), zone),
                LocalTimes.typed(facts.enrolFrom(), zone),
                LocalTimes.typed(facts.enrolUntil(), zone),
                zone.getId(),
                facts.place(),
                facts.isOnline() ? "true" : null,
                facts.language(),
                facts.seats() == null ? "" : String.valueOf(facts.seats()),
                price == null ? "" : Typed.plain(price.amount()),
                price == null ? "EUR" : price.currency(),
                facts.paceWeeks() == null ? "" : String.valueOf(facts.paceWeeks()),
                facts.terms(),
                pilot == null ? "" : String.valueOf(pilot.cap()),
                pilot == null ? "" : pilot.goesOnIf());
    }

    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /// Reads the facts; what cannot be read or does not fit together goes into `errors`.
    Facts read(FormErrors errors) {
        var typed = new Typed(errors);
        var times = new LocalTimes(zone(errors), errors);
        var facts = new Facts(
                Typed.text(name),
                typed.choice("mode", mode, Mode.class, Mode.SELF_PACED),
                times.from("startsAt", startsAt),
                times.until("endsAt", endsAt),
                times.from("enrolFrom", enrolFrom),
                times.until("enrolUntil", enrolUntil),
                times.zone(),
                Typed.text(place),
                "true".equals(online),
                Typed.text(language),
                positive(typed, "seats", seats),
                price(typed, errors),
                positive(typed, "paceWeeks", paceWeeks),
                Typed.text(terms),
                pilot(typed));
        check(facts, errors);
        return facts;
    }

    private static void check(Facts facts, FormErrors errors) {
        errors.atMost("name", facts.name(), 120)
                .atMost("place", facts.place(), 300)
                .atMost("terms", facts.terms(), 4000);
        if (facts.isScheduled() && facts.startsAt() == null) {
            errors.add("startsAt", "Say when it starts, or let everybody begin when they like.");
        }
        after("endsAt", facts.startsAt(), facts.endsAt(), "It ends before it starts. Choose a later time.", errors);
        after("enrolUntil", facts.enrolFrom(), facts.enrolUntil(), "Nobody could join: choose a later time.", errors);
        if (!facts.isOnline() && facts.place().isEmpty()) {
            errors.add("place", "Say where it is, or tick that it is online.");
        }
        if (!facts.language().isEmpty() && !facts.language().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            errors.add("language", "Give the language as a tag, such as en or de-AT.");
        }
    }

    private static void after(
            String field, @Nullable Instant first, @Nullable Instant second, String message, FormErrors errors) {
        if (first != null && second != null && !second.isAfter(first)) errors.add(field, message);
    }

    private ZoneId zone(FormErrors errors) {
        var text = Typed.text(zone);
        try {
            if (text.contains("/") || text.equals("UTC")) return ZoneId.of(text);
        } catch (DateTimeException e) {
            // said below, as for a zone of another form
        }
        errors.add("zone", "Choose a zone by its city, such as Europe/Vienna.");
        return ZoneId.of("UTC");
    }

    private static @Nullable Integer positive(Typed typed, String field, @Nullable String text) {
        int number = typed.whole(field, text);
        return number == 0 ? null : Integer.valueOf(number);
    }

    private @Nullable Price price(Typed typed, FormErrors errors) {
        BigDecimal amount = typed.decimalOrNull("price", price);
        if (amount == null) return null;
        try {
            return Price.of(amount, Typed.text(currency));
        } catch (ArithmeticException e) {
            errors.add("price", "Use no smaller unit than the currency has.");
        } catch (IllegalArgumentException e) {
            errors.add("currency", "Give the currency as three letters, such as EUR.");
        }
        return null;
    }

    private @Nullable Pilot pilot(Typed typed) {
        var cap = positive(typed, "pilotCap", pilotCap);
        return cap == null ? null : new Pilot(cap, Typed.text(goesOnIf));
    }
}
