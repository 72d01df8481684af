package org.assay.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Who is looking and under whose name, told to `web` by `identity`.
public interface Surroundings {

    Optional<Visitor> visitor();

    /// The organization whose storefront this request came to.
    Brand brand();

    /// Whether this is a demonstration, where one may sign in as a member of the cast.
    boolean isDemo();

    /// Whether mail lands in the local mailbox page because no mail server is set.
    boolean hasMailbox();

    /// On whose clock times are read: the visitor's own, else that of the storefront.
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /// Languages that this storefront offers; those that the platform does not speak are left out.
    default List<String> languages() {
        return List.of("en", "de", "ar");
    }

    /// Keeps a language as the visitor's own setting, where somebody is signed in.
    default void speak(String language) {}
}
