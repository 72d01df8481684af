package org.assay.awarding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What was decided about an award. A refusal is an answer, not an error, so nothing here is thrown.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AwardDecision.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = AwardDecision.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = AwardDecision.Referred.class, name = "referred")
})
public sealed interface AwardDecision {

    record Granted() implements AwardDecision {}

    record Declined(String reason) implements AwardDecision {}

    /// Too close to call by rule, or to be looked at always; a person must decide.
    record Referred(String question) implements AwardDecision {}
}
