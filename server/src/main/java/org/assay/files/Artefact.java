package org.assay.files;

import java.time.Instant;
import org.assay.identity.OrganizationId;

/// A file that an organization keeps, once however often it is used.
///
/// @param type media type, found by looking at the bytes
/// @param bytes how long it is
/// @param name as it was uploaded, made safe
public record Artefact(
        ArtefactId id, OrganizationId organization, String type, long bytes, String name, Instant uploadedAt) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean isVideo() {
        return type.startsWith("video/");
    }
}
