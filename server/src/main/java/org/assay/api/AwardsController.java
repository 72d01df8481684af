package org.assay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.awarding.Award;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Receiving;
import org.assay.awarding.batches.Receiving.Received;
import org.assay.issuing.Credentials;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Invalid;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AwardsController {
    private final Awards awards;
    private final Credentials credentials;
    private final Receiving receiving;
    private final Awardable awardable;
    private final Once once;

    AwardsController(Awards awards, Credentials credentials, Receiving receiving, Awardable awardable, Once once) {
        this.awards = awards;
        this.credentials = credentials;
        this.receiving = receiving;
        this.awardable = awardable;
        this.once = once;
    }

    /// Newest first.
    @AllowsScope(Scope.AWARDS_READ)
    @GetMapping("/api/v1/awards")
    ResponseEntity<Slice<AwardView>> index(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.USUAL) int limit) {
        int rows = Limit.of(limit);
        var from = Cursor.of(cursor, Cursor.NEWEST);
        var found = awards.before(Own.organization(), from.at(), new AwardId(from.id()), rows + 1);
        var issued = credentials.of(found.stream().map(Award::id).toList());
        return ResponseEntity.ok(Slice.of(
                found,
                rows,
                award -> AwardView.of(award, issued.get(award.id())),
                award -> new Cursor(award.decidedAt(), award.id().value())));
    }

    @AllowsScope(Scope.AWARDS_READ)
    @GetMapping("/api/v1/awards/{award}")
    ResponseEntity<AwardView> show(@PathVariable AwardId award) {
        return ResponseEntity.ok(view(awards.inOrganization(award)));
    }

    @AllowsScope(Scope.AWARDS_WRITE)
    @PostMapping("/api/v1/awards")
    ResponseEntity<byte[]> create(AwardSent sent, HttpServletRequest request) {
        return once.per(request, sent, place -> award(sent, place));
    }

    private Once.Answer award(AwardSent sent, UUID place) {
        var version = awardable.version(Objects.requireNonNull(sent.definition()));
        return switch (receiving.award(version, sent.earned().row(), new BatchId(place), Own.client())) {
            case Received.Awarded(var id) -> {
                var award = awards.get(id);
                yield new Once.Answer(201, "/api/v1/awards/" + id, view(award), award.learner());
            }
            case Received.Blocked(var faults) -> throw refusal(faults);
        };
    }

    /// That somebody holds it already is no mistake in what was sent.
    private static RuntimeException refusal(List<Receiving.Fault> faults) {
        if (faults.stream().allMatch(Receiving.Fault::isHeld))
            return Refusal.conflict(faults.getFirst().detail());
        var errors = new FormErrors();
        faults.forEach(fault -> errors.add(fault.member(), fault.detail()));
        return new Invalid(errors);
    }

    private AwardView view(Award award) {
        return AwardView.of(award, credentials.of(List.of(award.id())).get(award.id()));
    }
}
