package org.assay.identity.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.audit.AuditPage.Line;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {
    private static final int ROWS = 50;
    private final AuditLog log;
    private final People people;

    AuditController(AuditLog log, People people) {
        this.log = log;
        this.people = people;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/audit")
    Page index(@RequestParam(defaultValue = "9223372036854775807") long before) {
        var own = Objects.requireNonNull(Acting.now().organization());
        var entries = log.list(own, before, ROWS);
        var firstBreak = log.firstBreak(own);
        return new AuditPage(
                lines(entries),
                firstBreak.isPresent() ? firstBreak.getAsLong() : null,
                entries.size() < ROWS ? null : entries.getLast().sequence());
    }

    private List<Line> lines(List<AuditLog.Entry> entries) {
        var actors = entries.stream()
                .map(AuditLog.Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = people.list(actors).stream().collect(Collectors.toMap(Person::id, Person::name));
        return entries.stream()
                .map(entry -> new Line(
                        entry, entry.actor() == null ? "The platform" : names.getOrDefault(entry.actor(), "Somebody")))
                .toList();
    }
}
