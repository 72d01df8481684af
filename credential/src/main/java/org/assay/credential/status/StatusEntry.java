package org.assay.credential.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where a credential's bit stands.
///
/// @param statusListIndex a whole number, zero or more, as text
/// @param statusListCredential URL of the list
/// @param statusReference URL of material about the status, or null; ours is a list of suspensions, same index
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListEntry"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusEntry(
        @Nullable String id,
        String type,
        String statusPurpose,
        String statusListIndex,
        String statusListCredential,
        @Nullable String statusReference) {
    public static final String TYPE = "BitstringStatusListEntry";

    public static StatusEntry of(StatusPurpose purpose, int index, String listUrl) {
        if (index < 0) throw new IllegalArgumentException("index is negative: " + index);
        return new StatusEntry(listUrl + "#" + index, TYPE, purpose.wireName(), Integer.toString(index), listUrl, null);
    }

    /// The same place, with a list that says at the same index whether what is revoked here is only suspended.
    public StatusEntry suspendedIn(String url) {
        return new StatusEntry(id, type, statusPurpose, statusListIndex, statusListCredential, url);
    }
}
