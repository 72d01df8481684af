package org.assay.keys;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.OpenBadges;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What may be signed with an assertion key, and nothing else: there is no way to have bytes signed.
public sealed interface AssertionRequest {

    ObjectNode document();

    /// What is wrong with it; empty if nothing. Asked again by the signer, whoever composed it.
    String objection();

    /// An unsigned credential, as JSON that holds what the record [AchievementCredential] holds and nothing more.
    record Badge(ObjectNode document) implements AssertionRequest {
        @Override
        public String objection() {
            if (!hasType(document, "OpenBadgeCredential")) return "not an OpenBadgeCredential";
            var read = OpenBadges.read(document, AchievementCredential.class);
            return OpenBadges.write(read).equals(AssertionRequest::compare, document)
                    ? ""
                    : "holds members that are not Open Badges 3.0";
        }
    }

    /// Unsigned credentials that differ in some texts only.
    ///
    /// @param document one of them
    /// @param pointers JSON Pointers to the texts that differ: what names one credential, its recipient, its place
    /// in a status list and its result, never who issues what
    record Badges(ObjectNode document, List<String> pointers) implements AssertionRequest {
        private static final Pattern MAY_DIFFER =
                Pattern.compile("/id|/awardedDate|/credentialStatus(/\\d+)?/(id|statusListIndex)"
                        + "|/credentialSubject/(identifier/\\d+/(identityHash|salt)|result/\\d+/value)");

        @Override
        public String objection() {
            var objection = new Badge(document).objection();
            if (!objection.isEmpty()) return objection;
            return pointers.stream()
                    .filter(pointer -> !MAY_DIFFER.matcher(pointer).matches())
                    .findFirst()
                    .map(pointer -> "credentials signed together may not differ in " + pointer)
                    .orElse("");
        }
    }

    /// An unsigned status list.
    record StatusListState(ObjectNode document) implements AssertionRequest {
        private static final Set<String> MEMBERS =
                Set.of("@context", "id", "type", "issuer", "validFrom", "validUntil", "credentialSubject");

        @Override
        public String objection() {
            if (!hasType(document, "BitstringStatusListCredential")) return "not a BitstringStatusListCredential";
            return MEMBERS.containsAll(document.propertyNames()) ? "" : "holds members that no status list has";
        }
    }

    /// Zero where both say the same; a number is the same however it is held.
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) return one.decimalValue().compareTo(other.decimalValue());
        return one.equals(other) ? 0 : 1;
    }

    private static boolean hasType(JsonNode document, String type) {
        for (var each : document.path("type"))
            if (each.isString() && each.stringValue().equals(type)) return true;
        return false;
    }
}
