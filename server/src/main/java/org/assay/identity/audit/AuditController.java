package org.assay.identity.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AuditController {
    private final Reading reading;
    private final Checking checking;
    private final AuditLog log;

    AuditController(Reading reading, Checking checking, AuditLog log) {
        this.reading = reading;
        this.checking = checking;
        this.log = log;
    }

    /// @param anew whether to begin at the first entry
    record CheckForm(@Nullable String anew) implements Form {}

    @Allows(Permission.ADMINISTER)
    @GetMapping("/audit")
    Page index(SearchForm form) {
        var errors = form.check();
        var asked = errors.isEmpty() ? form : new SearchForm(null, null, null, null, null);
        var piece = reading.page(own(), asked, form.start());
        return new AuditPage(piece.lines(), checking.glance(own()), piece.next(), form, errors);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/audit/check")
    Redirect createCheck(CheckForm form) {
        var progress = form.anew() == null ? checking.goOn(own()) : checking.beginAnew(own());
        return Redirect.to("/audit")
                .saying(
                        progress.brokenAt() != null
                                ? "The check stopped at entry " + progress.brokenAt() + "."
                                : "Checked to entry %,d of %,d.".formatted(progress.sequence(), progress.total()));
    }

    /// All that the search finds, newest first, written as it is read.
    ///
    /// @param format `csv` or `json`
    @Allows(Permission.ADMINISTER)
    @GetMapping("/audit/export.{format:csv|json}")
    void export(@PathVariable String format, SearchForm form, HttpServletResponse response) throws IOException {
        if (!form.check().isEmpty()) throw Refusal.malformed("A day is written like 2026-03-02.");
        var organization = own();
        var search = reading.search(organization, form);
        response.setContentType(format.equals("csv") ? "text/csv;charset=UTF-8" : "application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log." + format + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var out = new java.io.OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var writer = format.equals("csv") ? Export.csv(out) : Export.json(out);
        writer.begin();
        Long before = log.length(organization) + 1;
        while (before != null) {
            var piece = reading.piece(organization, search, before);
            for (var line : piece.lines()) writer.write(line);
            out.flush();
            before = piece.next();
        }
        writer.end();
        out.flush();
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
