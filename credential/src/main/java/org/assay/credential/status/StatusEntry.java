package org.assay.credential.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a credential's entry stands.
///
/// @param statusListIndex a whole number, zero or more, as text
/// @param statusListCredential URL of the list
/// @param statusReference URL of material about the status, or null; ours is a list of suspensions, same index
/// @param statusSize bits of an entry, 1 to 16; null for one
/// @param statusMessage one for each value that an entry can have, or null
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListEntry"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusEntry(
        @Nullable String id,
        String type,
        String statusPurpose,
        String statusListIndex,
        String statusListCredential,
        @Nullable String statusReference,
        @Nullable Integer statusSize,
        @Nullable List<StatusMessage> statusMessage) {
    public static final String TYPE = "BitstringStatusListEntry";

    /// An entry of one bit.
    public StatusEntry(
            @Nullable String id,
            String type,
            String statusPurpose,
            String statusListIndex,
            String statusListCredential,
            @Nullable String statusReference) {
        this(id, type, statusPurpose, statusListIndex, statusListCredential, statusReference, null, null);
    }

    public static StatusEntry of(StatusPurpose purpose, int index, String listUrl) {
        if (index < 0) throw new IllegalArgumentException("index is negative: " + index);
        return new StatusEntry(listUrl + "#" + index, TYPE, purpose.wireName(), Integer.toString(index), listUrl, null);
    }

    /// Another place in the same list.
    ///
    /// @param index zero or more
    public StatusEntry at(int index) {
        var same = of(StatusPurpose.of(statusPurpose).orElseThrow(), index, statusListCredential);
        return new StatusEntry(
                same.id,
                type,
                statusPurpose,
                same.statusListIndex,
                statusListCredential,
                statusReference,
                statusSize,
                statusMessage);
    }

    /// The same place, with a list that says at the same index whether what is revoked here is only suspended.
    public StatusEntry suspendedIn(String url) {
        return new StatusEntry(
                id, type, statusPurpose, statusListIndex, statusListCredential, url, statusSize, statusMessage);
    }

    /// The same place in a list of wider entries, with what each value means.
    ///
    /// @param messages for the values from zero on; 2, 4, 8 ... of them, as many as an entry has values
    /// @throws IllegalArgumentException for another number of them
    public StatusEntry meaning(List<String> messages) {
        var width = 31 - Integer.numberOfLeadingZeros(Math.max(1, messages.size()));
        if (width < 1 || width > StatusList.MAX_WIDTH || messages.size() != 1 << width)
            throw new IllegalArgumentException("not one message for each value: " + messages.size());
        var all = new ArrayList<StatusMessage>();
        for (var message : messages) all.add(StatusMessage.of(all.size(), message));
        return new StatusEntry(
                id, type, statusPurpose, statusListIndex, statusListCredential, statusReference, width, all);
    }
}
