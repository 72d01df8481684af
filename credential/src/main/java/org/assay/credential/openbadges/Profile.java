package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The public description of an issuer, creator or other party.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Profile"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        String id,
        @Several List<String> type,
        @Nullable String name,
        @Nullable String url,
        @Nullable String phone,
        @Nullable String description,
        @Several List<JsonNode> endorsement,
        @Several List<String> endorsementJwt,
        @Nullable Image image,
        @Nullable String email,
        @Nullable Address address,
        @Several List<IdentifierEntry> otherIdentifier,
        @Nullable String official,
        @Nullable Profile parentOrg,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String additionalName,
        @Nullable String patronymicName,
        @Nullable String honorificPrefix,
        @Nullable String honorificSuffix,
        @Nullable String familyNamePrefix,
        @Nullable String dateOfBirth) {
    public Profile {
        type = type == null || type.isEmpty() ? List.of("Profile") : List.copyOf(type);
        endorsement = endorsement == null ? List.of() : List.copyOf(endorsement);
        endorsementJwt = endorsementJwt == null ? List.of() : List.copyOf(endorsementJwt);
        otherIdentifier = otherIdentifier == null ? List.of() : List.copyOf(otherIdentifier);
    }

    /// An issuer may be given by its id alone.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Profile ofId(String id) {
        return builder(id).build();
    }

    /// Starts with the required members.
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder {
        private final String id;
        private List<String> type = List.of();
        private @Nullable String name;
        private @Nullable String url;
        private @Nullable String phone;
        private @Nullable String description;
        private List<JsonNode> endorsement = List.of();
        private List<String> endorsementJwt = List.of();
        private @Nullable Image image;
        private @Nullable String email;
        private @Nullable Address address;
        private List<IdentifierEntry> otherIdentifier = List.of();
        private @Nullable String official;
        private @Nullable Profile parentOrg;
        private @Nullable String familyName;
        private @Nullable String givenName;
        private @Nullable String additionalName;
        private @Nullable String patronymicName;
        private @Nullable String honorificPrefix;
        private @Nullable String honorificSuffix;
        private @Nullable String familyNamePrefix;
        private @Nullable String dateOfBirth;

        private Builder(String id) {
            this.id = id;
        }

        public Builder type(List<String> type) {
            this.type = type;
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
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

        public Builder image(@Nullable Image image) {
            this.image = image;
            return this;
        }

        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        public Builder otherIdentifier(List<IdentifierEntry> otherIdentifier) {
            this.otherIdentifier = otherIdentifier;
            return this;
        }

        public Builder official(@Nullable String official) {
            this.official = official;
            return this;
        }

        public Builder parentOrg(@Nullable Profile parentOrg) {
            this.parentOrg = parentOrg;
            return this;
        }

        public Builder familyName(@Nullable String familyName) {
            this.familyName = familyName;
            return this;
        }

        public Builder givenName(@Nullable String givenName) {
            this.givenName = givenName;
            return this;
        }

        public Builder additionalName(@Nullable String additionalName) {
            this.additionalName = additionalName;
            return this;
        }

        public Builder patronymicName(@Nullable String patronymicName) {
            this.patronymicName = patronymicName;
            return this;
        }

        public Builder honorificPrefix(@Nullable String honorificPrefix) {
            this.honorificPrefix = honorificPrefix;
            return this;
        }

        public Builder honorificSuffix(@Nullable String honorificSuffix) {
            this.honorificSuffix = honorificSuffix;
            return this;
        }

        public Builder familyNamePrefix(@Nullable String familyNamePrefix) {
            this.familyNamePrefix = familyNamePrefix;
            return this;
        }

        public Builder dateOfBirth(@Nullable String dateOfBirth) {
            this.dateOfBirth = dateOfBirth;
            return this;
        }

        public Profile build() {
            return new Profile(
                    id,
                    type,
                    name,
                    url,
                    phone,
                    description,
                    endorsement,
                    endorsementJwt,
                    image,
                    email,
                    address,
                    otherIdentifier,
                    official,
                    parentOrg,
                    familyName,
                    givenName,
                    additionalName,
                    patronymicName,
                    honorificPrefix,
                    honorificSuffix,
                    familyNamePrefix,
                    dateOfBirth);
        }
    }
}
