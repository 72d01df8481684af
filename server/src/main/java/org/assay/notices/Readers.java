package org.assay.notices;

import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Preferences;
import org.assay.identity.Tenancy;
import org.assay.web.Words;
import org.assay.web.language.Dictionary;
import org.springframework.stereotype.Component;

/// In which words somebody at an address is written to: those they chose, else English.
@Component
class Readers {
    private final People people;
    private final Tenancy tenancy;

    Readers(People people, Tenancy tenancy) {
        this.people = people;
        this.tenancy = tenancy;
    }

    Words words(Letter letter) {
        return letter.language() == null ? words(letter.to()) : Dictionary.words(letter.language());
    }

    private Words words(String address) {
        return people.at(address)
                .flatMap(person -> tenancy.as(Acting.person(person), () -> people.preferences(person)))
                .map(Preferences::language)
                .map(Dictionary::words)
                .orElse(Words.ENGLISH);
    }
}
