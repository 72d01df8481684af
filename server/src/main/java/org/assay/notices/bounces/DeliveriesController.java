package org.assay.notices.bounces;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.notices.Delivery;
import org.assay.notices.Undelivered;
import org.assay.notices.bounces.DeliveriesPage.Line;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Letters that did not arrive, for those who look after an organization's people.
@Controller
class DeliveriesController {
    private static final int ROWS = 50;
    private static final int FURTHEST = 10_000;
    private final Undelivered undelivered;
    private final People people;
    private final Organizations organizations;

    DeliveriesController(Undelivered undelivered, People people, Organizations organizations) {
        this.undelivered = undelivered;
        this.people = people;
        this.organizations = organizations;
    }

    /// @param key of the delivery
    record AgainForm(@Nullable String key) implements Form {}

    @Allows(Permission.ADMINISTER)
    @GetMapping("/deliveries")
    Page index(@RequestParam(defaultValue = "0") int from) {
        var start = Math.clamp(from, 0, FURTHEST);
        var found = undelivered.list(own(), start, ROWS);
        var names = names(found);
        var lines = found.stream()
                .map(each -> new Line(
                        each.key(),
                        names.get(each.person()),
                        Undelivered.about(each),
                        Objects.requireNonNullElse(each.problem(), ""),
                        Objects.requireNonNull(each.givenUpAt()),
                        each.attempts()))
                .toList();
        return new DeliveriesPage(lines, found.size() < ROWS ? null : start + ROWS);
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/deliveries/letter")
    Page show(@RequestParam(defaultValue = "") String key) {
        var delivery = undelivered.get(own(), key);
        var text = undelivered.text(delivery);
        return new LetterPage(
                organizations.get(own()).brand(),
                names(List.of(delivery)).get(delivery.person()),
                Undelivered.about(delivery),
                text.paragraphs(),
                text.link(),
                delivery.at());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/deliveries")
    Redirect create(AgainForm form) {
        undelivered.again(own(), Objects.requireNonNullElse(form.key(), ""));
        return Redirect.to("/deliveries").saying("It is tried again now. If it fails, it comes back to this list.");
    }

    private Map<PersonId, String> names(List<Delivery> found) {
        var ids = found.stream()
                .map(Delivery::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.list(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization());
    }
}
