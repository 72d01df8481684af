package org.assay.credential.clr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.Several;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whose record it is, and what is in it.
///
/// Credentials are kept as they came, so that their signatures go on holding.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "ClrSubject"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClrSubject(
        @Nullable String id,
        @Several List<String> type,
        @Several List<IdentityObject> identifier,
        @Several List<Achievement> achievement,
        @Several List<JsonNode> verifiableCredential,
        @Several List<Association> association) {
    public ClrSubject {
        type = type == null || type.isEmpty() ? List.of("ClrSubject") : List.copyOf(type);
        identifier = identifier == null ? List.of() : List.copyOf(identifier);
        achievement = achievement == null ? List.of() : List.copyOf(achievement);
        verifiableCredential = verifiableCredential == null ? List.of() : List.copyOf(verifiableCredential);
        association = association == null ? List.of() : List.copyOf(association);
    }

    /// Starts with the required members.
    public static Builder builder(List<JsonNode> verifiableCredential) {
        return new Builder(verifiableCredential);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder {
        private @Nullable String id;
        private List<String> type = List.of();
        private List<IdentityObject> identifier = List.of();
        private List<Achievement> achievement = List.of();
        private final List<JsonNode> verifiableCredential;
        private List<Association> association = List.of();

        private Builder(List<JsonNode> verifiableCredential) {
            this.verifiableCredential = verifiableCredential;
        }

        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        public Builder type(List<String> type) {
            this.type = type;
            return this;
        }

        public Builder identifier(List<IdentityObject> identifier) {
            this.identifier = identifier;
            return this;
        }

        public Builder achievement(List<Achievement> achievement) {
            this.achievement = achievement;
            return this;
        }

        public Builder association(List<Association> association) {
            this.association = association;
            return this;
        }

        public ClrSubject build() {
            return new ClrSubject(id, type, identifier, achievement, verifiableCredential, association);
        }
    }
}
