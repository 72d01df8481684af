package org.assay.awarding.sheets;

import java.util.List;
import java.util.Locale;

/// What a column can be.
public enum Field {
    NAME(
            "Full name",
            "name fullname earner earnername learner learnername student studentname participant recipient"
                    + " recipientname holder vollername namen teilnehmer teilnehmerin teilnehmende naam nom nombre الاسم"),
    GIVEN_NAME("Given name", "givenname firstname forename vorname vornamen prenom voornaam nombrepila الاسمالأول"),
    FAMILY_NAME("Family name", "familyname lastname surname nachname familienname achternaam apellido اسمالعائلة"),
    ADDRESS(
            "Email address",
            "email mail emailaddress mailaddress address emailadresse mailadresse adresse courriel"
                    + " correo البريدالإلكتروني"),
    EARNED(
            "Date earned",
            "date dateearned earned earnedon awarded awardedon awarddate completed completedon completiondate"
                    + " datum pruefungsdatum prüfungsdatum abschlussdatum fecha التاريخ"),
    SCORE(
            "Score in percent",
            "score scorepercent percent percentage result grade mark points punkte ergebnis prozent note"
                    + " puntuacion الدرجة"),
    NARRATIVE("Words on the credential", "narrative words statement description wortlaut begründung النص"),
    EVIDENCE("Link to evidence", "evidence evidencelink evidenceurl link url nachweis beleg الدليل"),
    LANGUAGE("Language of the letter", "language lang locale sprache taal langue idioma اللغة"),
    REASON("Why it is awarded all the same", "reason decision boarddecision beschluss grund السبب");

    private final String label;
    private final List<String> names;

    Field(String label, String names) {
        this.label = label;
        this.names = List.of(names.split(" "));
    }

    /// As people read it.
    public String label() {
        return label;
    }

    /// Whether a column with this name most likely holds it: one that people give it, or our own.
    ///
    /// @param name in lower case, letters only
    boolean isNamed(String name) {
        return names.contains(name)
                || name.equals(label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }
}
