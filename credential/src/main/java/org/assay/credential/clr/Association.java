package org.assay.credential.clr;

import com.fasterxml.jackson.annotation.JsonInclude;

/// How two things in a record hang together, such as a course and the programme that it is part of.
///
/// @param type always `Association`
/// @param associationType such as `isChildOf`
/// @param sourceId id of an achievement or a credential in the record, as is `targetId`
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "Association"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Association(String type, String associationType, String sourceId, String targetId) {
    public static Association of(String associationType, String sourceId, String targetId) {
        return new Association("Association", associationType, sourceId, targetId);
    }
}
