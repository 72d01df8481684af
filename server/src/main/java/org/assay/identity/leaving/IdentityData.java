package org.assay.identity.leaving;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about a person. What stays of them is a row without a name, so that every list that needs
/// them can say "Erased person"; roles at work end, and what they agreed to stays by their id.
@Component
class IdentityData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "person",
                    "select name, preferred_name, language, zone, created_at from identity.person where id = :person"),
            Map.entry(
                    "addresses",
                    "select address, confirmed_at, is_primary from identity.address where person_id = :person"),
            Map.entry(
                    "addressRequests",
                    "select address, asked_at, used_at from identity.address_request where person_id = :person"),
            Map.entry(
                    "memberships",
                    "select organization_id, role, granted_at from identity.membership where person_id = :person"),
            Map.entry(
                    "sessions",
                    "select device, means, began_at, seen_at, ended_at from identity.session where person_id = :person"),
            Map.entry("passkeys", "select name, added_at, used_at from identity.passkey where person_id = :person"),
            Map.entry(
                    "signOns",
                    "select organization_id, issuer, subject, linked_at, used_at from identity.sign_on_link where person_id = :person"),
            Map.entry(
                    "apiTokens",
                    "select name, organization_id, hint, scopes, made_at, ends_at, used_at, revoked_at from identity.api_token where person_id = :person"),
            Map.entry(
                    "agreements",
                    "select organization_id, terms_id, accepted_at from identity.acceptance where person_id = :person"),
            Map.entry("erasure", "select asked_at, due_at from identity.erasure where person_id = :person"),
            Map.entry(
                    "licences",
                    "select credential_id, organization_id, entry_id, earned_at, valid_until, withdrawn_at, reason from identity.licence where person_id = :person"),
            Map.entry("consents", "select purpose, given, at from identity.consent where person_id = :person")));

    /// To an address of theirs, or accepted by them under another.
    private static final String INVITED =
            " where accepted_by = :person or address_hash in (select address_hash from identity.address"
                    + " where person_id = :person)";

    /// Rows of organizations.
    private static final Map<String, String> HELD_BY_ORGANIZATIONS = Map.of(
            "invitations",
            "select organization_id, address, roles, invited_at, accepted_at, withdrawn_at from identity.invitation"
                    + INVITED);

    /// Rows that go as they are.
    private static final List<String> GONE =
            List.of("address_request", "session", "passkey", "sign_on_link", "api_token", "consent");

    private final JdbcClient jdbc;
    private final PersonalRows rows;
    private final Tenancy tenancy;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    // Six of them: it is the module that knows a person best.
    IdentityData(
            JdbcClient jdbc, PersonalRows rows, Tenancy tenancy, Memberships memberships, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tenancy = tenancy;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        var all = rows.lists(HELD, person);
        all.putAll(rows.listsOfAll(HELD_BY_ORGANIZATIONS, person));
        return all;
    }

    @Override
    public void erase(PersonId person) {
        for (var organization : memberships.staffed(person)) leave(organization, person);
        links(person);
        rows.forAll(person, () -> {
            invitations(person);
            reasons(person);
        });
        for (var table : GONE) {
            jdbc.sql("delete from identity." + table + " where person_id = ?")
                    .param(person.value())
                    .update();
        }
        jdbc.sql("delete from identity.address where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("update identity.person set name = ?, preferred_name = null, language = null, zone = null,"
                        + " erased_at = coalesce(erased_at, ?) where id = ?")
                .params(Person.ERASED, clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
    }

    private void leave(OrganizationId organization, PersonId person) {
        tenancy.as(new Acting(organization, person, null), () -> {
            var roles = memberships.roles(organization, person);
            for (var role : Role.ofStaff()) memberships.take(organization, person, role);
            audit.record(organization, "left", person, Map.of("roles", roles.toString()));
        });
    }

    /// That they were given a licence by hand stays, without why.
    private void reasons(PersonId person) {
        rows.change(
                "update identity.licence set reason = 'Erased with the account' where person_id = :person"
                        + " and reason is not null and organization_id = tenancy.organization()",
                person);
    }

    /// That somebody was invited stays, to no address any more.
    private void invitations(PersonId person) {
        rows.change(
                "update identity.invitation set address = 'erased', address_hash = id::text, token_hash = null,"
                        + " withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, now()) end"
                        + INVITED,
                person);
    }

    /// Links that were mailed to their addresses, whether or not they were used.
    private void links(PersonId person) {
        var hashes = jdbc.sql("select address_hash from identity.address where person_id = ?")
                .param(person.value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        for (var hash : hashes) {
            tenancy.as(Acting.bearer(hash), () -> {
                jdbc.sql("delete from identity.sign_in_link where address_hash = ?")
                        .param(hash)
                        .update();
            });
        }
    }
}
