package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An event with fifty places: everybody claims with the code on the poster, more come than fit, and each of the fifty
/// goes home with a credential.
@ExtendWith(Platform.class)
class EventTest {
    private static final String TITLE = "Open Data Day";
    private static final int PLACES = 50;

    @Test
    void fiftyPeopleClaimAndTheNextOneIsToldThatAllAreTaken(Browsing browsing) throws Exception {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen");
                var first = browsing.visitByPhone();
                var late = browsing.visitByPhone()) {
            var claims = plan(mira);
            var now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
            first.open(window(mira, claims, now.plusHours(1), now.plusHours(2))).sees("It is too early");
            first.look("event-too-early");
            first.open(window(mira, claims, now.minusHours(2), now.minusHours(1)))
                    .sees("Claiming is over");
            var code = window(mira, claims, now.minusMinutes(1), now.plusHours(2));
            var credential = claim(first, code);
            theOthersClaimAtOnce(code);
            late.open(code).sees("All " + PLACES + " are claimed").look("event-full");
            late.check("credential.json", "application/json", credential).sees("The issuer is known here");
            mira.turnTo("Back to the claims")
                    .isAt(PLACES + " of " + PLACES + " claimed")
                    .look("claims-full");
        }
    }

    /// The path of the page on which claims are opened.
    private static String plan(Visit mira) {
        var now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        mira.turnTo("Definitions").follow(TITLE).follow("Version 1, Next time").press("Plan the next one like it");
        mira.fill("Name of this cohort", "Today")
                .choose("Pace", 0, "It has dates")
                .choose("Time zone", 0, "UTC")
                .fill("Starts", now.toString());
        mira.press("Save").press("Open for enrolment").follow("Plan sessions").follow("Plan sessions");
        mira.fill("Title", "The afternoon").fill("Date", now.toLocalDate().toString());
        mira.fill("Time", 0, now.toLocalTime().toString()).fill("Minutes", "60").fill("Time zone", "UTC");
        mira.fill("Place", "Great Hall").press("Plan").follow("The afternoon").follow("Claims at the event");
        return mira.isAt("Claims at the event").path();
    }

    /// Opens claims on the page for it, and gives the address below the code on the poster.
    private static String window(Visit mira, String claims, LocalDateTime opens, LocalDateTime closes) {
        mira.open(claims).fill("From", opens.toString()).fill("Until", closes.toString());
        mira.fill("How many can claim", String.valueOf(PLACES)).press("Open claims");
        mira.follow("Print the poster");
        return mira.page().locator(".poster .mono").innerText();
    }

    private static byte[] claim(Visit first, String code) {
        first.open(code).look("event").fill("Your email address", "first@post.example");
        first.press("Send me the link")
                .enterByMail("first@post.example", "Runa Falk")
                .press("Claim it");
        first.openUntil(code, "It is in your wallet").look("event-claimed").follow("See your credential");
        first.press("Download");
        return first.download(() -> first.follow("Open Badges 3.0 (JSON)"));
    }

    /// As many as there were places, and one is taken: all but one of them get in.
    private static void theOthersClaimAtOnce(String code) throws Exception {
        var others = IntStream.range(0, PLACES)
                .mapToObj(number -> new Attendee("guest%02d@post.example".formatted(number), URI.create(code)))
                .toList();
        each(others, guest -> guest.comeTo(path(code)).sees("One tap"));
        var claimed = each(
                others, guest -> guest.post(path(code) + "/claim", Map.of()).sees("Claimed. You were there."));
        assertThat(claimed).filteredOn(isIn -> !isIn).hasSize(1);
        var out = others.get(claimed.indexOf(false));
        assertThat(out.sees("All " + PLACES + " are claimed")).isTrue();
        var again = others.get(claimed.indexOf(true)).post(path(code) + "/claim", Map.of());
        assertThat(again.sees("You have claimed it already.")).isTrue();
        assertThat(each(others, guest -> guest == out || hasCredential(guest))).doesNotContain(false);
        assertThat(out.get("/wallet").sees("Nothing here yet")).isTrue();
        others.forEach(Attendee::close);
    }

    private static boolean hasCredential(Attendee guest) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            if (guest.get("/wallet").sees("href=\"/holdings/")) return true;
            Thread.sleep(300);
        }
        return false;
    }

    private static String path(String code) {
        return URI.create(code).getPath();
    }

    private interface Deed {
        boolean by(Attendee attendee) throws Exception;
    }

    /// Everybody does it, eight at a time.
    private static List<Boolean> each(List<Attendee> all, Deed deed) throws Exception {
        try (var crowd = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
            var answers = new ArrayList<Boolean>();
            var deeds = all.stream()
                    .map(one -> (Callable<Boolean>) () -> deed.by(one))
                    .toList();
            for (var answer : crowd.invokeAll(deeds)) answers.add(answer.get());
            return answers;
        }
    }
}
