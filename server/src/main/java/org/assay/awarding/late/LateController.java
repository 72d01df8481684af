package org.assay.awarding.late;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.awarding.Late;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Awards that come late: because nobody heard of a result, or because the rule changed.
@Controller
class LateController {
    private final Late late;
    private final Entries entries;

    LateController(Late late, Entries entries) {
        this.late = late;
        this.entries = entries;
    }

    @Allows(Permission.APPROVE_AWARDS)
    @GetMapping("/late-awards")
    Page show(@RequestParam(defaultValue = "") String entry) {
        var titles = titles();
        var preview = titles.containsKey(entry) ? late.preview(EntryId.of(entry), by()) : null;
        return new LatePage(titles, preview == null ? "" : entry, preview);
    }

    /// Each in a transaction of its own: what is refused holds up nobody else.
    @Allows(Permission.APPROVE_AWARDS)
    @PostMapping("/late-awards")
    Redirect create(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(name = "enrolment", required = false, defaultValue = "") List<String> chosen) {
        int awarded = 0;
        int refused = 0;
        for (var each : chosen.stream().distinct().filter(id -> !id.isBlank()).toList()) {
            try {
                late.award(EnrolmentId.of(each), by());
                awarded++;
            } catch (Refusal | IllegalArgumentException refusal) {
                refused++;
            }
        }
        var path = titles().containsKey(entry) ? "/late-awards?entry=" + entry : "/late-awards";
        return Redirect.to(path).saying(words(awarded, refused));
    }

    private static String words(int awarded, int refused) {
        if (awarded + refused == 0) return "Nobody was chosen.";
        var done = awarded == 1 ? "1 awarded." : awarded + " awarded.";
        return refused == 0 ? done : done + " " + refused + " not: look at them one by one.";
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        entries.titles("published").entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(each -> titles.put(each.getKey().toString(), each.getValue()));
        return titles;
    }

    private static PersonId by() {
        return Objects.requireNonNull(Acting.now().person());
    }
}
