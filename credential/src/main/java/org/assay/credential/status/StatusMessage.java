package org.assay.credential.status;

/// What one value of an entry means, in the issuer's words.
///
/// @param status the value in hexadecimal, such as `0x1`
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListEntry"
public record StatusMessage(String status, String message) {
    public static StatusMessage of(int value, String message) {
        if (value < 0) throw new IllegalArgumentException("value is negative: " + value);
        return new StatusMessage("0x" + Integer.toHexString(value), message);
    }
}
