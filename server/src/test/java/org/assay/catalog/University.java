package org.assay.catalog;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.springframework.context.ApplicationContext;

/// An organization with its staff, for tests against a database.
public final class University {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.incrementAndGet();
    private final OrganizationId id = OrganizationId.random();
    private final People people;
    private final Memberships memberships;
    private final Tenancy tenancy;

    public University(ApplicationContext context, String name) {
        people = context.getBean(People.class);
        memberships = context.getBean(Memberships.class);
        tenancy = context.getBean(Tenancy.class);
        tenancy.as(
                Acting.organization(id),
                () -> context.getBean(Organizations.class)
                        .found(new Organization(
                                id, Organization.slug(name) + "-" + number, name, null, null, "#0b5a66", false, 1)));
    }

    public OrganizationId id() {
        return id;
    }

    public PersonId hire(String name, Role... roles) {
        var person = PersonId.random();
        people.add(person, name, Organization.slug(name) + "-" + number + "@aldermere.example");
        tenancy.as(
                Acting.organization(id),
                () -> Arrays.stream(roles).forEach(role -> memberships.grant(id, person, role, null)));
        return person;
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return tenancy.as(new Acting(id, person, null), work);
    }

    public void as(PersonId person, Runnable work) {
        tenancy.as(new Acting(id, person, null), work);
    }
}
