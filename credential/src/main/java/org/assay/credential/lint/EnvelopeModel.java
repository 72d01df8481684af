package org.assay.credential.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.OneOrMore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What every verifiable credential and presentation has, whatever it says.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Basic Concepts" and "Advanced Concepts"
final class EnvelopeModel {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    private static final Set<String> LANGUAGE_VALUE = Set.of("@value", "@language", "@direction");
    private static final Pattern ENVELOPE = Pattern.compile("data:application/[A-Za-z0-9.+-]+(;base64(url)?)?,\\S+");

    private final BiConsumer<String, String> misfits;

    private EnvelopeModel(BiConsumer<String, String> misfits) {
        this.misfits = misfits;
    }

    static void checkCredential(JsonNode credential, BiConsumer<String, String> misfits) {
        new EnvelopeModel(misfits).credential(credential, "");
    }

    static void checkPresentation(JsonNode presentation, BiConsumer<String, String> misfits) {
        new EnvelopeModel(misfits).presentation(presentation);
    }

    private void credential(JsonNode credential, String at) {
        types(credential, at, "VerifiableCredential");
        if (credential.has("id")) url(credential.path("id"), at + "/id");
        party(credential, "issuer", at, true);
        subjects(credential, at);
        text(credential, "name", at);
        text(credential, "description", at);
        text(credential.path("issuer"), "name", at + "/issuer");
        text(credential.path("issuer"), "description", at + "/issuer");
        dates(credential, at);
        each(credential, "credentialStatus", at, false);
        each(credential, "credentialSchema", at, true);
        each(credential, "refreshService", at, false);
        each(credential, "termsOfUse", at, false);
        each(credential, "evidence", at, false);
        each(credential, "proof", at, false);
        resources(credential, at);
    }

    private void presentation(JsonNode presentation) {
        types(presentation, "", "VerifiablePresentation");
        if (presentation.has("id")) url(presentation.path("id"), "/id");
        party(presentation, "holder", "", false);
        each(presentation, "termsOfUse", "", false);
        each(presentation, "proof", "", false);
        var held = OneOrMore.of(presentation.path("verifiableCredential"));
        for (var i = 0; i < held.size(); i++) held(held.get(i), "/verifiableCredential/" + i);
    }

    private void held(JsonNode credential, String at) {
        if (!credential.isObject()) {
            misfits.accept(
                    at, "not an object; a credential in another form stands in an EnvelopedVerifiableCredential");
            return;
        }
        if (!strings(credential.path("type")).contains("EnvelopedVerifiableCredential")) {
            credential(credential, at);
            return;
        }
        if (!ENVELOPE.matcher(credential.path("id").asString("")).matches())
            misfits.accept(at + "/id", "not a data: URL of an enveloped credential");
    }

    private void types(JsonNode node, String at, String required) {
        var types = node.path("type");
        if (OneOrMore.of(types).stream().anyMatch(type -> !type.isString()))
            misfits.accept(at + "/type", "not all text");
        if (!strings(types).contains(required)) misfits.accept(at + "/type", "does not include " + required);
    }

    private void party(JsonNode owner, String name, String at, boolean isRequired) {
        var party = owner.path(name);
        if (party.isMissingNode()) {
            if (isRequired) misfits.accept(at + "/" + name, "missing");
        } else if (party.isObject()) url(party.path("id"), at + "/" + name + "/id");
        else url(party, at + "/" + name);
    }

    private void subjects(JsonNode credential, String at) {
        var subjects = OneOrMore.of(credential.path("credentialSubject"));
        if (subjects.isEmpty()) misfits.accept(at + "/credentialSubject", "missing");
        for (var subject : subjects) {
            if (!subject.isObject() || subject.isEmpty())
                misfits.accept(at + "/credentialSubject", "not an object that claims something");
            if (subject.has("id")) url(subject.path("id"), at + "/credentialSubject/id");
        }
    }

    /// Objects with a type, and with an id where that is asked for.
    private void each(JsonNode owner, String name, String at, boolean needsId) {
        for (var value : OneOrMore.of(owner.path(name))) {
            var here = at + "/" + name;
            if (!value.isObject()) {
                misfits.accept(here, "not an object");
                continue;
            }
            if (strings(value.path("type")).isEmpty()) misfits.accept(here + "/type", "missing");
            if (needsId || value.has("id")) url(value.path("id"), here + "/id");
        }
    }

    /// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Integrity of Related Resources"
    private void resources(JsonNode credential, String at) {
        var seen = new ArrayList<String>();
        for (var resource : OneOrMore.of(credential.path("relatedResource"))) {
            var here = at + "/relatedResource";
            url(resource.path("id"), here + "/id");
            var id = resource.path("id").asString("");
            if (seen.contains(id)) misfits.accept(here + "/id", "named twice");
            seen.add(id);
            if (!resource.has("digestSRI") && !resource.has("digestMultibase"))
                misfits.accept(here, "neither digestSRI nor digestMultibase");
        }
    }

    /// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Names and Descriptions"
    private void text(JsonNode owner, String name, String at) {
        for (var value : OneOrMore.of(owner.path(name))) {
            var isFine = value.isString()
                    || value.isObject()
                            && value.path("@value").isString()
                            && LANGUAGE_VALUE.containsAll(value.propertyNames());
            if (!isFine) misfits.accept(at + "/" + name, "neither text nor a language value object");
        }
    }

    private void dates(JsonNode credential, String at) {
        var from = date(credential, "validFrom", at);
        var until = date(credential, "validUntil", at);
        if (from != null && until != null && until.isBefore(from))
            misfits.accept(at + "/validUntil", "before validFrom");
    }

    private @Nullable Instant date(JsonNode credential, String name, String at) {
        if (!credential.has(name)) return null;
        try {
            return DateTimeStamp.parse(credential.path(name).asString(""));
        } catch (IllegalArgumentException malformed) {
            misfits.accept(at + "/" + name, "not a time with a zone");
            return null;
        }
    }

    private void url(JsonNode value, String at) {
        if (!value.isString() || !URL.matcher(value.stringValue()).matches()) misfits.accept(at, "not an absolute URL");
    }

    private static List<String> strings(JsonNode value) {
        return OneOrMore.of(value).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
