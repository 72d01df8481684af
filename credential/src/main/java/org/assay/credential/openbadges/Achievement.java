package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The definition of something that can be earned.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Achievement"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Achievement(
        String id,
        @Several List<String> type,
        @Several List<Alignment> alignment,
        @Nullable String achievementType,
        @Nullable Profile creator,
        @Nullable BigDecimal creditsAvailable,
        Criteria criteria,
        String description,
        @Several List<JsonNode> endorsement,
        @Several List<String> endorsementJwt,
        @Nullable String fieldOfStudy,
        @Nullable String humanCode,
        @Nullable Image image,
        @Nullable String inLanguage,
        String name,
        @Several List<IdentifierEntry> otherIdentifier,
        @Several List<Related> related,
        @Several List<ResultDescription> resultDescription,
        @Nullable String specialization,
        @Several List<String> tag,
        @Nullable String version) {
    public Achievement {
        type = type == null || type.isEmpty() ? List.of("Achievement") : List.copyOf(type);
        alignment = alignment == null ? List.of() : List.copyOf(alignment);
        endorsement = endorsement == null ? List.of() : List.copyOf(endorsement);
        endorsementJwt = endorsementJwt == null ? List.of() : List.copyOf(endorsementJwt);
        otherIdentifier = otherIdentifier == null ? List.of() : List.copyOf(otherIdentifier);
        related = related == null ? List.of() : List.copyOf(related);
        resultDescription = resultDescription == null ? List.of() : List.copyOf(resultDescription);
        tag = tag == null ? List.of() : List.copyOf(tag);
    }

    /// Starts with the required members.
    public static Builder builder(String id, Criteria criteria, String description, String name) {
        return new Builder(id, criteria, description, name);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder {
        private final String id;
        private List<String> type = List.of();
        private List<Alignment> alignment = List.of();
        private @Nullable String achievementType;
        private @Nullable Profile creator;
        private @Nullable BigDecimal creditsAvailable;
        private final Criteria criteria;
        private final String description;
        private List<JsonNode> endorsement = List.of();
        private List<String> endorsementJwt = List.of();
        private @Nullable String fieldOfStudy;
        private @Nullable String humanCode;
        private @Nullable Image image;
        private @Nullable String inLanguage;
        private final String name;
        private List<IdentifierEntry> otherIdentifier = List.of();
        private List<Related> related = List.of();
        private List<ResultDescription> resultDescription = List.of();
        private @Nullable String specialization;
        private List<String> tag = List.of();
        private @Nullable String version;

        private Builder(String id, Criteria criteria, String description, String name) {
            this.id = id;
            this.criteria = criteria;
            this.description = description;
            this.name = name;
        }

        public Builder type(List<String> type) {
            this.type = type;
            return this;
        }

        public Builder alignment(List<Alignment> alignment) {
            this.alignment = alignment;
            return this;
        }

        public Builder achievementType(@Nullable String achievementType) {
            this.achievementType = achievementType;
            return this;
        }

        public Builder creator(@Nullable Profile creator) {
            this.creator = creator;
            return this;
        }

        public Builder creditsAvailable(@Nullable BigDecimal creditsAvailable) {
            this.creditsAvailable = creditsAvailable;
            return this;
        }

        public Builder endorsement(List<JsonNode> endorsement) {
            this.endorsement = endorsement;
            return this;
        }

        public Builder endorsementJwt(List<String> endorsementJwt) {
            this.endorsementJwt = endorsementJwt;
            return this;
        }

        public Builder fieldOfStudy(@Nullable String fieldOfStudy) {
            this.fieldOfStudy = fieldOfStudy;
            return this;
        }

        public Builder humanCode(@Nullable String humanCode) {
            this.humanCode = humanCode;
            return this;
        }

        public Builder image(@Nullable Image image) {
            this.image = image;
            return this;
        }

        public Builder inLanguage(@Nullable String inLanguage) {
            this.inLanguage = inLanguage;
            return this;
        }

        public Builder otherIdentifier(List<IdentifierEntry> otherIdentifier) {
            this.otherIdentifier = otherIdentifier;
            return this;
        }

        public Builder related(List<Related> related) {
            this.related = related;
            return this;
        }

        public Builder resultDescription(List<ResultDescription> resultDescription) {
            this.resultDescription = resultDescription;
            return this;
        }

        public Builder specialization(@Nullable String specialization) {
            this.specialization = specialization;
            return this;
        }

        public Builder tag(List<String> tag) {
            this.tag = tag;
            return this;
        }

        public Builder version(@Nullable String version) {
            this.version = version;
            return this;
        }

        public Achievement build() {
            return new Achievement(
                    id,
                    type,
                    alignment,
                    achievementType,
                    creator,
                    creditsAvailable,
                    criteria,
                    description,
                    endorsement,
                    endorsementJwt,
                    fieldOfStudy,
                    humanCode,
                    image,
                    inLanguage,
                    name,
                    otherIdentifier,
                    related,
                    resultDescription,
                    specialization,
                    tag,
                    version);
        }
    }
}
