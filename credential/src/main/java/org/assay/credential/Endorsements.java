package org.assay.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assay.credential.Check.Kind;
import org.assay.credential.json.Pointers;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The endorsements that stand in a credential, in JSON or as tokens: credentials of their own, each
/// judged by itself. Those of endorsements are not looked at; those of the credentials in a record stand in their
/// reports.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "EndorsementCredential"
final class Endorsements {
    private static final Set<String> PLACES = Set.of("endorsement", "endorsementJwt");
    private static final int MAX_ENDORSEMENTS = 20;

    private final List<VerificationReport.Nested> reports = new ArrayList<>();
    private final Set<String> endorsable = new HashSet<>();
    private final Function<byte[], Judged> judge;

    /// What an endorsement is, and what came of it.
    ///
    /// @param document null where it could not be read
    record Judged(@Nullable ObjectNode document, VerificationReport report) {}

    private Endorsements(Function<byte[], Judged> judge) {
        this.judge = judge;
    }

    /// A report on each endorsement in `credential`, 20 at most.
    static List<VerificationReport.Nested> in(ObjectNode credential, Function<byte[], Judged> judge) {
        var endorsements = new Endorsements(judge);
        endorsements.collectIds(credential);
        endorsements.walk(credential, "");
        return endorsements.reports;
    }

    /// The same without the endorsements that are tokens. Open Badges 3.0 has a property for them and no term in its
    /// context, so no proof over JSON covers them; the signature of a token does, and they have their own reports.
    static ObjectNode withoutTokens(ObjectNode document) {
        if (document.findValue("endorsementJwt") == null) return document;
        var copy = document.deepCopy();
        dropTokens(copy);
        return copy;
    }

    private static void dropTokens(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove("endorsementJwt");
        node.forEach(Endorsements::dropTokens);
    }

    private void collectIds(JsonNode node) {
        if (node.path("id").isString()) endorsable.add(node.path("id").stringValue());
        for (var member : node.properties()) if (!PLACES.contains(member.getKey())) collectIds(member.getValue());
        if (node.isArray()) node.forEach(this::collectIds);
    }

    private void walk(JsonNode node, String path) {
        for (var member : node.properties()) {
            var place = Pointers.child(path, member.getKey());
            if (PLACES.contains(member.getKey())) report(member.getValue(), place);
            else if (!member.getKey().equals("verifiableCredential")) walk(member.getValue(), place);
        }
        if (!node.isArray()) return;
        var index = 0;
        for (var one : node) walk(one, path + "/" + index++);
    }

    private void report(JsonNode value, String place) {
        var all = Types.several(value);
        for (var index = 0; index < all.size() && reports.size() < MAX_ENDORSEMENTS; index++) {
            var one = all.get(index);
            var bytes = one.isString() ? one.stringValue().getBytes(StandardCharsets.UTF_8) : StrictJson.write(one);
            var path = value.isArray() ? place + "/" + index : place;
            reports.add(new VerificationReport.Nested(path, demandingItsSubject(judge.apply(bytes))));
        }
    }

    /// A good endorsement of somebody else says nothing about this credential.
    private VerificationReport demandingItsSubject(Judged judged) {
        var document = judged.document();
        if (document == null) return judged.report();
        if (!Types.of(document).contains("EndorsementCredential"))
            return judged.report().failing(Kind.FORMAT, "not-an-endorsement", "stands as an endorsement, but is none");
        var subject = Types.id(document.path("credentialSubject"));
        if (endorsable.contains(subject)) return judged.report();
        return judged.report()
                .failing(Kind.FORMAT, "endorses-another", "endorses %s, which is not in here".formatted(subject));
    }
}
