package org.assay.wallet;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.catalog.Authoring;
import org.assay.catalog.Contracts;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusPurpose;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.CredentialIssued;
import org.assay.verification.Samples;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Puts credentials where `issuing` keeps them, without the river before it.
@Transactional
class Issued {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final People people;
    private final Tenancy tenancy;
    private final Authoring authoring;
    private final Entries entries;

    Issued(
            JdbcClient jdbc,
            Organizations organizations,
            People people,
            Tenancy tenancy,
            Authoring authoring,
            Entries entries) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.people = people;
        this.tenancy = tenancy;
        this.authoring = authoring;
        this.entries = entries;
    }

    PersonId person(String name, String address) {
        return people.at(address)
                .orElseGet(() -> people.add(PersonId.random(), name, address).id());
    }

    /// A credential of Aldermere University for `learner`, with place 7 of a list of its own.
    CredentialIssued to(PersonId learner) {
        var issued = new CredentialIssued(aldermere(), CredentialId.random(), learner);
        tenancy.as(Acting.organization(issued.organization()), () -> keep(issued, UUID.randomUUID()));
        return issued;
    }

    static String listUrl(UUID list) {
        return "http://localhost:8080/status/" + list;
    }

    private OrganizationId aldermere() {
        return organizations.find("aldermere-university").map(Organization::id).orElseGet(() -> {
            var id = OrganizationId.random();
            tenancy.as(
                    Acting.organization(id),
                    () -> organizations.found(new Organization(
                            id, "aldermere-university", "Aldermere University", null, null, "#0b5a66", false, 1)));
            return id;
        });
    }

    /// The definition, written by Mira and published by Joris.
    private EntryVersion entry(OrganizationId aldermere) {
        var written = tenancy.as(Acting.organization(aldermere), () -> entries.titles("published"));
        if (!written.isEmpty())
            return new EntryVersion(written.keySet().iterator().next(), 1);
        var mira = person("Mira Halvorsen", "mira.halvorsen@aldermere.example");
        var joris = person("Joris Tamm", "joris.tamm@aldermere.example");
        var entry = tenancy.as(new Acting(aldermere, mira, null), () -> {
            var id = authoring.start(Contracts.surveyDataAnalysis());
            authoring.requestReview(id, 1);
            return id;
        });
        tenancy.as(new Acting(aldermere, joris, null), () -> authoring.publish(entry, 1));
        return new EntryVersion(entry, 1);
    }

    private void keep(CredentialIssued issued, UUID list) {
        var award = UUID.randomUUID();
        var entry = entry(issued.organization());
        var at = Samples.NOON.atOffset(ZoneOffset.UTC);
        var organization = issued.organization().value();
        var credential = issued.credential().value();
        var learner = issued.learner().value();
        var status = StatusEntry.of(StatusPurpose.REVOCATION, 7, listUrl(list));
        var signed = SignedCredential.of(Samples.credential(
                "http://localhost:8080/credentials/" + credential, it -> it.credentialStatus(List.of(status))));
        jdbc.sql("insert into issuing.status_list (id, organization_id, purpose, issuer, number, opened_at)"
                        + " values (?, ?, 'revocation', ?, ?, ?)")
                .params(list, organization, Samples.ISSUER, count() + 1, at)
                .update();
        jdbc.sql("insert into issuing.status_slot (list_id, index, credential_id, organization_id) values (?, 7, ?, ?)")
                .params(list, credential, organization)
                .update();
        jdbc.sql("insert into issuing.intent (award_id, organization_id, learner_id, credential_id, key_id,"
                        + " created_at, unsigned) values (?, ?, ?, ?, ?, ?, ?)")
                .params(award, organization, learner, credential, UUID.randomUUID(), at, new byte[0])
                .update();
        jdbc.sql("insert into issuing.credential (id, award_id, organization_id, learner_id, learner_name, entry_id,"
                        + " entry_version, title, signed, sha256, status_list, status_index, issued_at)"
                        + " values (?, ?, ?, ?, 'Ines Brandt', ?, ?, 'Survey Data Analysis', ?, ?, ?, 7, ?)")
                .params(credential, award, organization, learner)
                .params(entry.entry().value(), entry.number())
                .params(signed.bytes(), signed.sha256(), list, at)
                .update();
    }

    private int count() {
        return jdbc.sql("select count(*) from issuing.status_list")
                .query(Integer.class)
                .single();
    }

    UUID list(CredentialIssued issued) {
        return tenancy.as(
                Acting.organization(issued.organization()),
                () -> jdbc.sql("select status_list from issuing.credential where id = ?")
                        .param(issued.credential().value())
                        .query(UUID.class)
                        .single());
    }
}
