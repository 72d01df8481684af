package org.assay.learning.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// Journals of devices: asked and sent by the script, shown to their learner.
@Controller
class JournalController {
    private static final int MOST_BYTES = 2_000_000; // one draft of the longest, all of it escaped
    private static final int MOST_ENTRIES = 200;
    private static final int SHOWN = 200;
    private static final String NO_JOURNAL = "This is no journal. Send a list “entries” of at most 200 whole entries.";
    private final Enrolments enrolments;
    private final Journals journals;
    private final Merging merging;
    private final Views views;
    private final JsonMapper json = JsonMapper.shared();

    JournalController(Enrolments enrolments, Journals journals, Merging merging, Views views) {
        this.enrolments = enrolments;
        this.journals = journals;
        this.merging = merging;
        this.views = views;
    }

    /// @param next the sequence to send from
    /// @param token against cross-site requests, to send along: the page that sends may have been kept for weeks
    record Head(int next, String token) {}

    record Batch(@Nullable List<Entry> entries) {}

    /// What the learner's devices sent, and what became of it.
    @SignedIn
    @GetMapping("/enrolments/{enrolment}/journal")
    Page index(@PathVariable EnrolmentId enrolment) {
        return views.page(enrolments.own(enrolment), journals.list(enrolment, SHOWN));
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/journal/{device}")
    ResponseEntity<Head> show(
            @PathVariable EnrolmentId enrolment, @PathVariable DeviceId device, HttpServletRequest request) {
        var own = enrolments.own(enrolment);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Head(journals.get(own.id(), device).next(), token == null ? "" : token.getToken()));
    }

    @SignedIn
    @PostMapping("/enrolments/{enrolment}/journal/{device}")
    ResponseEntity<Receipt> update(
            @PathVariable EnrolmentId enrolment, @PathVariable DeviceId device, HttpServletRequest request)
            throws IOException {
        var own = enrolments.own(enrolment);
        return ResponseEntity.ok(merging.merge(own, device, read(request)));
    }

    private List<Entry> read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "This is too much at once. Send fewer entries.");
        }
        if (body.length == 0) throw Refusal.malformed(NO_JOURNAL);
        var entries = Objects.requireNonNullElse(json.readValue(body, Batch.class), new Batch(null))
                .entries();
        if (entries == null
                || entries.size() > MOST_ENTRIES
                || !entries.stream().allMatch(entry -> entry != null && entry.isWhole())) {
            throw Refusal.malformed(NO_JOURNAL);
        }
        return entries;
    }

    /// Puts together what pages of this room show.
    @Component
    static class Views {
        private final Studying studying;
        private final PublishedEntries entries;
        private final Organizations organizations;

        Views(Studying studying, PublishedEntries entries, Organizations organizations) {
            this.studying = studying;
            this.entries = entries;
            this.organizations = organizations;
        }

        JournalPage page(Enrolment own, List<Journals.Stored> stored) {
            var course = studying.course(own);
            var lines = stored.stream()
                    .map(one -> JournalPage.Line.of(
                            one,
                            course.flatMap(each -> each.unit(one.entry().unit()))
                                    .orElse(null)))
                    .toList();
            return new JournalPage(
                    own.id(), title(own), organizations.get(own.organization()).brand(), lines);
        }

        String title(Enrolment own) {
            return entries.get(own.entry()).definition().title();
        }
    }
}
