package org.assay.awarding.batches;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.SafeTable;
import org.assay.awarding.sheets.Sheet;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class BatchesController {
    private static final int ROWS = 50;
    private final Batches batches;
    private final Lines lines;
    private final Bringing bringing;
    private final Checking checking;
    private final Rosters rosters;
    private final Offerings offerings;
    private final Entries entries;
    private final PublishedEntries published;

    // More than five: a table comes from a file, from the clipboard or from an offering.
    BatchesController(
            Batches batches,
            Lines lines,
            Bringing bringing,
            Checking checking,
            Rosters rosters,
            Offerings offerings,
            Entries entries,
            PublishedEntries published) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.checking = checking;
        this.rosters = rosters;
        this.offerings = offerings;
        this.entries = entries;
        this.published = published;
    }

    /// @param offering the one whose people are to be awarded, or null
    @Allows({Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS})
    @GetMapping("/batches")
    @Transactional
    public Page index(
            @RequestParam(defaultValue = "0") int from, @RequestParam(required = false) @Nullable OfferingId offering) {
        var form = offering == null ? BatchForm.empty() : new BatchForm(null, null, null, offering.toString());
        return page(form, new FormErrors(), Math.max(0, from));
    }

    /// An empty table with every column that there is, to fill in.
    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches/template.csv")
    ResponseEntity<String> showTemplate() {
        var header = Stream.of(Field.values())
                .filter(field -> field != Field.GIVEN_NAME && field != Field.FAMILY_NAME)
                .map(Field::label)
                .toList();
        return file("awards.csv", SafeTable.write(List.of(header)));
    }

    static ResponseEntity<String> file(String name, String table) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .body(table);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches")
    Object create(BatchForm form, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var hasFile = file != null && !file.isEmpty();
        var errors = form.check(hasFile);
        if (!errors.isEmpty()) return page(form, errors, 0);
        var by = Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
        if (form.hasOffering()) return Redirect.to("/batches/" + bringRoster(form, by) + "/columns");
        Sheet sheet;
        try {
            sheet = hasFile
                    ? SheetReader.read(Objects.requireNonNull(file).getBytes())
                    : SheetReader.paste(Objects.requireNonNull(form.pasted()));
        } catch (Refusal unreadable) {
            return page(form, errors.add(hasFile ? "file" : "pasted", unreadable.detail()), 0);
        }
        var version = version(Objects.requireNonNull(form.entry()));
        var id = bringing.bring(version, name(form, hasFile ? file : null), sheet, by);
        return Redirect.to("/batches/" + id + "/columns");
    }

    private BatchId bringRoster(BatchForm form, PersonId by) {
        var offering = own(OfferingId.of(Objects.requireNonNull(form.offering())));
        var sheet = rosters.sheet(offering.id(), checking.isScored(offering.entry()));
        return bringing.bring(offering.entry(), name(form, null), sheet, by);
    }

    private Offering own(OfferingId id) {
        return offerings
                .find(id)
                .filter(found -> found.organization().equals(own()))
                .orElseThrow(() -> Refusal.notFound("There is no such offering."));
    }

    /// Leads to the step that it is at.
    @Allows({Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS})
    @GetMapping("/batches/{batch}")
    Redirect show(@PathVariable BatchId batch) {
        return Redirect.to(path(batches.get(batch)));
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/deletion")
    Redirect delete(@PathVariable BatchId batch) {
        bringing.discard(batch);
        return Redirect.to("/batches").saying("The table is gone. Nothing of it was awarded.");
    }

    static String path(Batch batch) {
        return "/batches/" + batch.id()
                + switch (batch.state()) {
                    case MATCHING -> "/columns";
                    case CHECKING -> "/rows";
                    case WAITING, HELD, RUNNING, PAUSED, DONE, CANCELLED -> "/progress";
                };
    }

    private Page page(BatchForm form, FormErrors errors, int from) {
        var found = batches.list(own(), from, ROWS + 1);
        var rows = found.stream().limit(ROWS).map(this::row).toList();
        return new BatchesPage(rows, choices(), form, roster(form), errors, found.size() > ROWS ? from + ROWS : null);
    }

    private BatchesPage.@Nullable Roster roster(BatchForm form) {
        if (!form.hasOffering()) return null;
        var offering = own(OfferingId.of(Objects.requireNonNull(form.offering())));
        return new BatchesPage.Roster(
                offering.id().toString(),
                published.get(offering.entry()).definition().title(),
                offering.facts().name());
    }

    private BatchesPage.Row row(Batch batch) {
        var tally = lines.tally(batch.id());
        return new BatchesPage.Row(
                path(batch),
                batch.name(),
                published.get(batch.entry()).definition().title(),
                words(batch.state()),
                batch.madeAt(),
                tally.getOrDefault(Line.State.AWARDED, 0),
                tally.getOrDefault(Line.State.BLOCKED, 0) + tally.getOrDefault(Line.State.FAILED, 0),
                tally.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String words(Batch.State state) {
        return switch (state) {
            case MATCHING -> "Columns to match";
            case CHECKING -> "Rows to check";
            case WAITING -> "Waits for a second person";
            case HELD -> "Held";
            case RUNNING -> "Under way";
            case PAUSED -> "Paused";
            case DONE -> "Done";
            case CANCELLED -> "Cancelled";
        };
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose");
        entries.titles("published").entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> choices.put(each.getKey().toString(), each.getValue()));
        return choices;
    }

    private EntryVersion version(String entry) {
        try {
            return published.versions(new EntryId(UUID.fromString(entry))).stream()
                    .filter(version -> !version.isRetired())
                    .map(PublishedEntry::id)
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("There is no such micro-credential."));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound("There is no such micro-credential.");
        }
    }

    private static String name(BatchForm form, @Nullable MultipartFile file) {
        if (form.name() != null && !form.name().isBlank()) return form.name();
        var name = file == null ? null : file.getOriginalFilename();
        return name == null || name.isBlank()
                ? form.hasOffering() ? "Everybody of an offering" : "Pasted table"
                : name.substring(0, Math.min(200, name.length()));
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever issues acts for an organization");
    }
}
