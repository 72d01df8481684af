package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom an achievement is asserted of, and what exactly was achieved.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "AchievementSubject"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AchievementSubject(
        @Nullable String id,
        @Several List<String> type,
        @Nullable Instant activityEndDate,
        @Nullable Instant activityStartDate,
        @Nullable BigDecimal creditsEarned,
        Achievement achievement,
        @Several List<IdentityObject> identifier,
        @Nullable Image image,
        @Nullable String licenseNumber,
        @Nullable String narrative,
        @Several List<Result> result,
        @Nullable String role,
        @Nullable Profile source,
        @Nullable String term) {
    public AchievementSubject {
        type = type == null || type.isEmpty() ? List.of("AchievementSubject") : List.copyOf(type);
        identifier = identifier == null ? List.of() : List.copyOf(identifier);
        result = result == null ? List.of() : List.copyOf(result);
    }

    /// Starts with the required members.
    public static Builder builder(Achievement achievement) {
        return new Builder(achievement);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder {
        private @Nullable String id;
        private List<String> type = List.of();
        private @Nullable Instant activityEndDate;
        private @Nullable Instant activityStartDate;
        private @Nullable BigDecimal creditsEarned;
        private final Achievement achievement;
        private List<IdentityObject> identifier = List.of();
        private @Nullable Image image;
        private @Nullable String licenseNumber;
        private @Nullable String narrative;
        private List<Result> result = List.of();
        private @Nullable String role;
        private @Nullable Profile source;
        private @Nullable String term;

        private Builder(Achievement achievement) {
            this.achievement = achievement;
        }

        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        public Builder type(List<String> type) {
            this.type = type;
            return this;
        }

        public Builder activityEndDate(@Nullable Instant activityEndDate) {
            this.activityEndDate = activityEndDate;
            return this;
        }

        public Builder activityStartDate(@Nullable Instant activityStartDate) {
            this.activityStartDate = activityStartDate;
            return this;
        }

        public Builder creditsEarned(@Nullable BigDecimal creditsEarned) {
            this.creditsEarned = creditsEarned;
            return this;
        }

        public Builder identifier(List<IdentityObject> identifier) {
            this.identifier = identifier;
            return this;
        }

        public Builder image(@Nullable Image image) {
            this.image = image;
            return this;
        }

        public Builder licenseNumber(@Nullable String licenseNumber) {
            this.licenseNumber = licenseNumber;
            return this;
        }

        public Builder narrative(@Nullable String narrative) {
            this.narrative = narrative;
            return this;
        }

        public Builder result(List<Result> result) {
            this.result = result;
            return this;
        }

        public Builder role(@Nullable String role) {
            this.role = role;
            return this;
        }

        public Builder source(@Nullable Profile source) {
            this.source = source;
            return this;
        }

        public Builder term(@Nullable String term) {
            this.term = term;
            return this;
        }

        public AchievementSubject build() {
            return new AchievementSubject(
                    id,
                    type,
                    activityEndDate,
                    activityStartDate,
                    creditsEarned,
                    achievement,
                    identifier,
                    image,
                    licenseNumber,
                    narrative,
                    result,
                    role,
                    source,
                    term);
        }
    }
}
