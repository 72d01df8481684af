package org.assay.api.feed;

import java.time.Instant;
import java.util.UUID;

/// Something that happened, by ids: whoever wants to know more reads the thing itself, and so never anything stale.
///
/// @param number in the order of the organization, from 1, without gaps
/// @param id the same however often it is told
public record Happening(long number, UUID id, Type type, Instant at, Subject data) {

    /// What it happened to.
    ///
    /// @param definition that it was issued by
    public record Subject(UUID credential, UUID award, UUID definition, int version) {}

    /// What can happen.
    public enum Type {
        ISSUED("credential.issued", "A credential was signed and stored."),
        CLAIMED("credential.claimed", "Its holder took it into their wallet."),
        SUSPENDED("credential.suspended", "It does not hold for now."),
        REINSTATED("credential.reinstated", "It holds again."),
        REVOKED("credential.revoked", "It no longer holds, for ever.");

        private final String word;
        private final String meaning;

        Type(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        public static Type of(String word) {
            for (var type : values()) if (type.word.equals(word)) return type;
            throw new IllegalArgumentException("no such type of event: " + word);
        }

        public static boolean exists(String word) {
            for (var type : values()) if (type.word.equals(word)) return true;
            return false;
        }

        /// Such as `credential.issued`.
        public String word() {
            return word;
        }

        public String meaning() {
            return meaning;
        }
    }
}
