package org.assay.verification;

import java.util.Map;
import java.util.Objects;
import org.assay.credential.Check;
import org.assay.credential.Check.Kind;

/// The sentence that heads a check, by what came of it.
record Titles(String passed, String failed, String unknown, String notApplicable) {
    private static final Map<Kind, Titles> ALL = Map.ofEntries(
            entry(
                    Kind.FORMAT,
                    "It is a credential",
                    "No credential was found in it",
                    "This kind of file is not read yet",
                    "This kind of file is not read yet"),
            entry(
                    Kind.CONTEXT,
                    "Its words mean what the standards say",
                    "It bends the meaning of its words",
                    "It uses words that are not known here",
                    "It uses words that are not known here"),
            entry(
                    Kind.SCHEMA,
                    "It has the parts that the standard asks for",
                    "It lacks parts that the standard asks for",
                    "Its parts were not looked at",
                    "It names no form to hold it against"),
            entry(
                    Kind.PROOF,
                    "Nothing was changed since it was signed",
                    "The signature does not hold",
                    "The signature was not checked",
                    "The signature was not checked"),
            entry(
                    Kind.ISSUER_KEY,
                    "The key is the issuer’s",
                    "The key is not the issuer’s",
                    "The issuer’s key was not found out",
                    "The issuer’s key was not found out"),
            entry(
                    Kind.VALIDITY,
                    "It is in date",
                    "It is out of date",
                    "Its dates were not looked at",
                    "Its dates were not looked at"),
            entry(
                    Kind.STATUS,
                    "It has not been withdrawn",
                    "It was withdrawn",
                    "Whether it was withdrawn is not known",
                    "Its issuer keeps no list of withdrawn credentials for it"),
            entry(
                    Kind.RECIPIENT,
                    "It was issued to this person",
                    "It was not issued to this person",
                    "Whose it is could not be compared",
                    "Is it this person’s?"),
            entry(
                    Kind.TRUST,
                    "The issuer is known here",
                    "The issuer is not to be trusted",
                    "The issuer is not known here",
                    "The issuer is not known here"),
            entry(
                    Kind.FITNESS,
                    "It fits the purpose",
                    "It does not fit the purpose",
                    "Whether it fits was not found out",
                    "Is it what you need?"));

    static String of(Check check) {
        var titles = Objects.requireNonNull(ALL.get(check.kind()), () -> "no words for " + check.kind());
        if (check.code().equals("suspended")) return "It is suspended for now";
        if (check.code().equals("superseded")) return "Another credential took its place";
        return switch (check.outcome()) {
            case PASSED -> titles.passed;
            case FAILED -> titles.failed;
            case UNKNOWN -> titles.unknown;
            case NOT_APPLICABLE -> titles.notApplicable;
        };
    }

    private static Map.Entry<Kind, Titles> entry(
            Kind kind, String passed, String failed, String unknown, String notApplicable) {
        return Map.entry(kind, new Titles(passed, failed, unknown, notApplicable));
    }
}
