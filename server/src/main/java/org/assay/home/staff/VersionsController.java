package org.assay.home.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.home.open.ComparisonPage;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.issuing.Credentials;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What changed from version to version of a definition, and who holds which.
@Controller
class VersionsController {
    private static final int ROWS = 100;
    private final Entries entries;
    private final PublishedEntries published;
    private final Credentials credentials;

    VersionsController(Entries entries, PublishedEntries published, Credentials credentials) {
        this.entries = entries;
        this.published = published;
        this.credentials = credentials;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.ISSUE_CREDENTIALS})
    @GetMapping("/entries/{entry}/versions")
    Page index(@PathVariable EntryId entry) {
        var versions = own(entry);
        var held = credentials.versions(organization(), entry);
        var lines = new ArrayList<VersionsPage.Line>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            var count = held.getOrDefault(version.id().number(), Credentials.Held.NONE);
            lines.add(new VersionsPage.Line(
                    version.id().number(),
                    version.publishedAt(),
                    version.isRetired(),
                    count.inForce(),
                    count.all(),
                    before == null ? List.of() : changes(before, version)));
        }
        return new VersionsPage(entry, versions.getFirst().definition().title(), lines);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/entries/{entry}/versions/{number}/holders")
    Page showHolders(@PathVariable EntryId entry, @PathVariable int number) {
        var version = own(entry).stream()
                .filter(each -> each.id().number() == number)
                .findFirst()
                .orElseThrow(VersionsController::missing);
        var found = credentials.list(organization(), new EntryVersion(entry, number), ROWS + 1);
        return new HoldersPage(
                version.id(),
                version.definition().title(),
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS);
    }

    private static List<ComparisonPage.Row> changes(PublishedEntry before, PublishedEntry after) {
        return ComparisonPage.rows(before.definition(), after.definition()).stream()
                .filter(row -> row.change() != ComparisonPage.Change.SAME)
                .toList();
    }

    /// What anybody may read, but on the pages of the organization that wrote it.
    private List<PublishedEntry> own(EntryId entry) {
        entries.get(entry);
        var versions = published.versions(entry);
        if (versions.isEmpty()) throw missing();
        return versions;
    }

    private static Refusal missing() {
        return Refusal.notFound("There is no such version of a definition.");
    }

    private static OrganizationId organization() {
        return Objects.requireNonNull(Acting.now().organization());
    }
}
