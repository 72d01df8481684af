package org.assay.awarding.batches;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Sheet;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
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
    private final Entries entries;
    private final PublishedEntries published;

    BatchesController(Batches batches, Lines lines, Bringing bringing, Entries entries, PublishedEntries published) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.entries = entries;
        this.published = published;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches")
    @Transactional
    public Page index(@RequestParam(defaultValue = "0") int from) {
        return page(BatchForm.empty(), new FormErrors(), Math.max(0, from));
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches")
    Object create(BatchForm form, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var hasFile = file != null && !file.isEmpty();
        var errors = form.check(hasFile);
        if (!errors.isEmpty()) return page(form, errors, 0);
        Sheet sheet;
        try {
            sheet = hasFile
                    ? SheetReader.read(Objects.requireNonNull(file).getBytes())
                    : SheetReader.paste(Objects.requireNonNull(form.pasted()));
        } catch (Refusal unreadable) {
            return page(form, errors.add(hasFile ? "file" : "pasted", unreadable.detail()), 0);
        }
        var version = version(Objects.requireNonNull(form.entry()));
        var by = Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
        var id = bringing.bring(version, name(form, hasFile ? file : null), sheet, by);
        return Redirect.to("/batches/" + id + "/columns");
    }

    /// Leads to the step that it is at.
    @Allows(Permission.ISSUE_CREDENTIALS)
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
                    case RUNNING, PAUSED, DONE, CANCELLED -> "/progress";
                };
    }

    private Page page(BatchForm form, FormErrors errors, int from) {
        var found = batches.list(own(), from, ROWS + 1);
        var rows = found.stream().limit(ROWS).map(this::row).toList();
        return new BatchesPage(rows, choices(), form, errors, found.size() > ROWS ? from + ROWS : null);
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
        return name == null || name.isBlank() ? "Pasted table" : name.substring(0, Math.min(200, name.length()));
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever issues acts for an organization");
    }
}
