package org.assay.awarding.batches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.DateOrder;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Sheet;
import org.assay.catalog.PublishedEntries;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ColumnsController {
    private static final int SHOWN = 3;
    private final Batches batches;
    private final Lines lines;
    private final Bringing bringing;
    private final Checking checking;
    private final PublishedEntries published;

    ColumnsController(Batches batches, Lines lines, Bringing bringing, Checking checking, PublishedEntries published) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.checking = checking;
        this.published = published;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches/{batch}/columns")
    Page show(@PathVariable BatchId batch) {
        var found = matching(batch);
        return page(found, ColumnsForm.of(found.columns(), found.earnedOn()), new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/columns")
    Object create(@PathVariable BatchId batch, ColumnsForm form) {
        var found = matching(batch);
        var width = found.header().size();
        var errors = form.check(width, checking.isScored(found.entry()));
        if (!errors.isEmpty()) return page(found, form, errors);
        bringing.match(batch, form.columns(width), form.date(), "on".equals(form.isRemembered()));
        return Redirect.to("/batches/" + batch + "/rows");
    }

    private Batch matching(BatchId id) {
        var batch = batches.get(id);
        if (batch.state() == Batch.State.MATCHING) return batch;
        throw Refusal.conflict("The columns of this table are matched. Bring it anew to match them otherwise.")
                .leadingTo("To its rows", BatchesController.path(batch));
    }

    private Page page(Batch batch, ColumnsForm form, FormErrors errors) {
        var rows = lines.brought(batch.id());
        var chosen = form.columns(batch.header().size());
        var columns = new ArrayList<ColumnsPage.Column>();
        for (var column = 0; column < batch.header().size(); column++) {
            var field = chosen.fields().get(column);
            columns.add(new ColumnsPage.Column(
                    batch.header().get(column), first(rows, column), field == null ? "" : field.name()));
        }
        return new ColumnsPage(
                "/batches/" + batch.id(),
                batch.name(),
                published.get(batch.entry()).definition().title(),
                rows.size(),
                columns,
                batch.remarks(),
                fields(),
                orders(),
                form,
                errors);
    }

    private static String first(List<Sheet.Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .filter(value -> !value.isBlank())
                .limit(SHOWN)
                .map(value -> value.length() > 40 ? value.substring(0, 40) + "…" : value)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> fields() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Leave out");
        for (var field : Field.values()) choices.put(field.name(), field.label());
        return choices;
    }

    private static Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        for (var order : DateOrder.values()) orders.put(order.name(), order.label());
        return orders;
    }
}
