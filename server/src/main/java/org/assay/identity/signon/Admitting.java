package org.assay.identity.signon;

import java.util.Locale;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.SignIn;
import org.assay.identity.Tenancy;
import org.assay.identity.hosts.ProvedNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides whose account somebody gets who signed on. Whoever is linked gets theirs, whatever the provider now says of
/// their address.
///
/// Somebody new needs an address that the provider vouches for, at a domain that the organization named. Where the
/// organization has proved that domain by the DNS, the address opens the account that confirmed it, or a new one:
/// whoever rules that domain could read its mail, and so use a link by mail. In every other case they prove the other
/// side too, by signing in here.
@Service
@Transactional
class Admitting {
    private final SignOnLinks links;
    private final People people;
    private final ProvedNames names;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    Admitting(SignOnLinks links, People people, ProvedNames names, Tenancy tenancy, JdbcClient jdbc) {
        this.links = links;
        this.people = people;
        this.names = names;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    sealed interface Admission {
        record Admitted(PersonId person) implements Admission {}

        /// They have to sign in here as well, once.
        record Unlinked() implements Admission {}

        /// @param says to them
        /// @param why a fragment for the audit log, without their address
        record TurnedAway(String says, String why) implements Admission {}
    }

    Admission admit(SignOn signOn, Subject subject) {
        var known = links.use(signOn, subject.id());
        if (known.isPresent()) return new Admission.Admitted(known.get());
        var address = subject.email();
        if (address == null || !SignIn.isAddress(address) || address.length() > 254) {
            return new Admission.TurnedAway(
                    "Your organization did not tell us your address. Ask them to send it, or sign in by a link.",
                    "no address was told");
        }
        if (!subject.isVerified()) {
            return new Admission.TurnedAway(
                    "Your organization has not checked your address. Ask them to, or sign in by a link.",
                    "the address is not verified");
        }
        var domain = domain(address);
        if (!signOn.domains().contains(domain)) {
            return new Admission.TurnedAway(
                    "Your organization may not sign on people with an address at another domain. Sign in by a link.",
                    "the address is at " + (domain.length() > 100 ? domain.substring(0, 100) : domain));
        }
        return names.isOf(signOn.organization(), domain)
                ? byAddress(signOn, subject, address)
                : new Admission.Unlinked();
    }

    private Admission byAddress(SignOn signOn, Subject subject, String address) {
        var owner = people.at(address);
        if (owner.isPresent() && !isConfirmed(address)) return new Admission.Unlinked();
        var person = owner.orElseGet(() -> add(subject, address));
        links.add(signOn, subject.id(), person, owner.isPresent() ? "by address" : "as somebody new");
        return new Admission.Admitted(links.use(signOn, subject.id()).orElse(person));
    }

    private PersonId add(Subject subject, String address) {
        var name = Optional.ofNullable(subject.name())
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= 200)
                .orElseGet(() -> address.substring(0, address.indexOf('@')));
        var person = people.add(PersonId.random(), name, address).id();
        people.confirm(person, address);
        return person;
    }

    private boolean isConfirmed(String address) {
        var hash = Secret.ofAddress(address);
        return tenancy.as(
                Acting.bearer(hash),
                () -> jdbc.sql("select confirmed_at is not null from identity.address where address_hash = ?")
                        .param(hash)
                        .query(Boolean.class)
                        .single());
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
