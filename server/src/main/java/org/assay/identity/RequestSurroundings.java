package org.assay.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.web.Brand;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who is looking at the current request, and under whose name.
@Component
class RequestSurroundings implements Surroundings {
    private final People people;
    private final Organizations organizations;
    private final Memberships memberships;
    private final IdentitySettings settings;
    private final boolean hasMailbox;

    RequestSurroundings(
            People people,
            Organizations organizations,
            Memberships memberships,
            IdentitySettings settings,
            @Value("${assay.smtp-url:}") String smtpUrl) {
        this.people = people;
        this.memberships = memberships;
        this.organizations = organizations;
        this.settings = settings;
        this.hasMailbox = smtpUrl.isBlank();
    }

    @Override
    public Optional<Visitor> visitor() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(
                        (Visitor) request.getAttribute(ActingFilter.VISITOR, RequestAttributes.SCOPE_REQUEST));
    }

    /// The organization that the visitor acts for; else the only one there is; else the platform itself.
    @Override
    public Brand brand() {
        var own = visitor().map(Visitor::organization).map(OrganizationId::new);
        if (own.isPresent()) return organizations.get(own.get()).brand();
        var all = organizations.principals();
        return all.size() == 1 ? all.getFirst().brand() : Brand.ASSAY;
    }

    @Override
    public ZoneId zone() {
        var own = visitor().map(Visitor::zone).map(ZoneId::of);
        if (own.isPresent()) return own.get();
        return visitor()
                .map(Visitor::organization)
                .map(OrganizationId::new)
                .or(() -> visitor().map(Visitor::person).map(PersonId::new).flatMap(this::only))
                .or(() -> only(organizations.principals().stream()
                        .map(Organization::id)
                        .toList()))
                .map(organizations::zone)
                .orElse(ZoneOffset.UTC);
    }

    /// The one organization that somebody has to do with.
    private Optional<OrganizationId> only(PersonId person) {
        return only(memberships.around(person));
    }

    private static Optional<OrganizationId> only(List<OrganizationId> some) {
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    @Override
    public boolean isDemo() {
        return settings.isDemo();
    }

    @Override
    public boolean hasMailbox() {
        return hasMailbox;
    }

    @Override
    public void speak(String language) {
        visitor()
                .map(Visitor::person)
                .map(PersonId::new)
                .ifPresent(person -> people.preferences(person)
                        .ifPresent(found -> people.prefer(
                                person, new Preferences(found.name(), found.preferredName(), language, found.zone()))));
    }
}
