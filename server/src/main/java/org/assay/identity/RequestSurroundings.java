package org.assay.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
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
    private final IdentitySettings settings;
    private final boolean hasMailbox;

    RequestSurroundings(
            People people,
            Organizations organizations,
            IdentitySettings settings,
            @Value("${assay.smtp-url:}") String smtpUrl) {
        this.people = people;
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
        var all = organizations.list();
        return all.size() == 1 ? all.getFirst().brand() : Brand.ASSAY;
    }

    @Override
    public ZoneId zone() {
        var own = visitor().map(Visitor::zone).map(ZoneId::of);
        if (own.isPresent()) return own.get();
        var all = organizations.list();
        return visitor()
                .map(Visitor::organization)
                .map(OrganizationId::new)
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty())
                .map(organizations::zone)
                .orElse(ZoneOffset.UTC);
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
