package org.assay.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.credential.Check.Kind;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The credentials that stand in another document and are judged each by itself: in a presentation, or in a
/// Comprehensive Learner Record.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Verifiable Presentations"
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "ClrSubject"
final class Contents {
    static final int MAX_IN_PRESENTATION = 20;
    static final int MAX_IN_RECORD = 100;

    private static final String MEMBER = "verifiableCredential";
    private static final String VOCABULARY = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#";

    private static final Map<String, String> SUBJECT_WORDS =
            Map.of("achievement", "achievement", "association", "association", "identifier-1", "identifier");

    private Contents() {}

    static boolean isRecord(JsonNode document) {
        var types = Types.of(document);
        return types.contains("ClrCredential") || types.contains(VOCABULARY + "ClrCredential");
    }

    /// The answer to FORMAT for a document that is read, such as "a credential in JSON".
    static Check format(JsonNode document, String name) {
        if (isRecord(document) && sizeOfRecord(document) > MAX_IN_RECORD)
            return Check.unknown(
                    Kind.FORMAT,
                    "too-many-credentials",
                    "more than %d credentials in it; the first of them are looked at".formatted(MAX_IN_RECORD));
        return Check.passed(Kind.FORMAT, "read", name);
    }

    /// A verified record in the words of its own specification, without the credentials that stand in it. The record's
    /// signature holds over them, and does not make them true: what they say stands in their own reports.
    ///
    /// The published context gives some members a type that no value has, so that compaction leaves their IRIs.
    static ObjectNode plain(ObjectNode record) {
        record.remove(List.of(MEMBER, VOCABULARY + MEMBER));
        SUBJECT_WORDS.forEach((iri, word) -> {
            var value = record.remove(VOCABULARY + iri);
            if (value != null && !record.has(word))
                record.set(
                        word,
                        value.isArray()
                                ? value
                                : StrictJson.mapper().createArrayNode().add(value));
        });
        for (var member : record.properties())
            for (var value : Types.several(member.getValue())) if (value instanceof ObjectNode object) plain(object);
        return record;
    }

    /// One report for each credential of a presentation, as many as there may be.
    static List<VerificationReport.Nested> ofPresentation(
            ObjectNode presentation, Function<byte[], VerificationReport> judge) {
        var reports = new ArrayList<VerificationReport.Nested>();
        for (var credential : Types.several(presentation.path(MEMBER))) {
            if (reports.size() == MAX_IN_PRESENTATION) break;
            var path = "/" + MEMBER + "/" + reports.size();
            reports.add(new VerificationReport.Nested(path, judge.apply(bytes(credential))));
        }
        return reports;
    }

    /// One report for each credential of a record, as many as there may be.
    static List<VerificationReport.Nested> ofRecord(ObjectNode record, Function<byte[], VerificationReport> judge) {
        var reports = new ArrayList<VerificationReport.Nested>();
        var subjects = record.path("credentialSubject");
        for (var i = 0; i < Types.several(subjects).size(); i++) {
            var held = Types.several(subjects).get(i).path(MEMBER);
            var at = "/credentialSubject" + (subjects.isArray() ? "/" + i : "") + "/" + MEMBER;
            var credentials = Types.several(held);
            for (var j = 0; j < credentials.size() && reports.size() < MAX_IN_RECORD; j++)
                reports.add(new VerificationReport.Nested(
                        held.isArray() ? at + "/" + j : at, judge.apply(bytes(credentials.get(j)))));
        }
        return reports;
    }

    private static int sizeOfRecord(JsonNode record) {
        return Types.several(record.path("credentialSubject")).stream()
                .mapToInt(subject -> Types.several(subject.path(MEMBER)).size())
                .sum();
    }

    /// Data model 1.1 has tokens in the place of credentials.
    private static byte[] bytes(JsonNode credential) {
        return credential.isString()
                ? credential.stringValue().getBytes(StandardCharsets.UTF_8)
                : StrictJson.write(credential);
    }
}
