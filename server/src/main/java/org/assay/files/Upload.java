package org.assay.files;

import java.util.UUID;
import org.assay.identity.OrganizationId;

/// A file on its way.
///
/// @param bytes announced
/// @param received so far, in bytes
public record Upload(UUID id, OrganizationId organization, String name, long bytes, long received) {

    Upload at(long offset) {
        return new Upload(id, organization, name, bytes, offset);
    }
}
