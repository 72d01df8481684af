package org.assay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Progress;
import org.assay.awarding.batches.Receiving;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class BatchesController {
    private final Receiving receiving;
    private final Progress progress;
    private final Awardable awardable;
    private final Once once;

    BatchesController(Receiving receiving, Progress progress, Awardable awardable, Once once) {
        this.receiving = receiving;
        this.progress = progress;
        this.awardable = awardable;
        this.once = once;
    }

    record BatchView(
            UUID id,
            String name,
            UUID definition,
            int version,
            String state,
            Progress.Tally rows,
            Instant madeAt,
            @Nullable Instant endedAt) {
        static BatchView of(Progress.Standing batch) {
            return new BatchView(
                    batch.id().value(),
                    batch.name(),
                    batch.entry().entry().value(),
                    batch.entry().number(),
                    batch.state(),
                    batch.rows(),
                    batch.madeAt(),
                    batch.endedAt());
        }
    }

    record ProblemView(
            String member,
            String code,
            String detail,
            @Nullable String suggestion) {}

    record RowView(
            int number,
            String name,
            String address,
            String state,
            @Nullable UUID award,
            List<ProblemView> problems,
            @Nullable String trouble) {
        static RowView of(Progress.Standee row) {
            var award = row.award();
            return new RowView(
                    row.number(),
                    row.name(),
                    row.address(),
                    row.state(),
                    award == null ? null : award.value(),
                    row.faults().stream()
                            .map(each -> new ProblemView(each.member(), each.code(), each.detail(), each.suggestion()))
                            .toList(),
                    row.trouble());
        }
    }

    /// @param next what to send as `after` the next time
    record Rows(List<RowView> items, int next) {}

    @AllowsScope(Scope.AWARDS_WRITE)
    @PostMapping("/api/v1/batches")
    ResponseEntity<byte[]> create(BatchSent sent, HttpServletRequest request) {
        return once.per(request, sent, _ -> {
            var version = awardable.version(Objects.requireNonNull(sent.definition()));
            var rows = Objects.requireNonNull(sent.rows()).stream()
                    .map(row -> Objects.requireNonNull(row).row())
                    .toList();
            var id = receiving.order(version, Objects.requireNonNull(sent.name()), rows, Own.client());
            return new Once.Answer(202, "/api/v1/batches/" + id, BatchView.of(progress.get(id)), null);
        });
    }

    @AllowsScope(Scope.AWARDS_READ)
    @GetMapping("/api/v1/batches/{batch}")
    ResponseEntity<BatchView> show(@PathVariable BatchId batch) {
        return ResponseEntity.ok(BatchView.of(progress.get(batch)));
    }

    @AllowsScope(Scope.AWARDS_READ)
    @GetMapping("/api/v1/batches/{batch}/rows")
    ResponseEntity<Rows> indexRows(
            @PathVariable BatchId batch,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = Limit.USUAL) int limit) {
        var items = progress.rows(batch, after, Limit.of(limit)).stream()
                .map(RowView::of)
                .toList();
        return ResponseEntity.ok(
                new Rows(items, items.isEmpty() ? after : items.getLast().number()));
    }
}
