package org.assay.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/// What one template needs, and what a JSON client reads: a record `catalog.EntryPage` is shown by
/// `jte/catalog/EntryPage.jte` to browsers and as its components to callers who accept JSON.
public interface Page {

    /// The document's title, without the organization's name.
    String title();

    /// HTTP status code; 422 where a form has to be mended.
    @JsonIgnore
    default int status() {
        return 200;
    }

    /// The organization whose page this is; null for the storefront that the visitor came to.
    @JsonIgnore
    default @Nullable Brand brand() {
        return null;
    }

    /// Which surroundings the page is shown in.
    @JsonIgnore
    default Frame frame() {
        return Frame.OPEN;
    }

    /// The surroundings of a page.
    enum Frame {
        /// Anybody: catalogue, definition, sign-in.
        OPEN,
        /// Signed-in learners: home, lessons, wallet.
        LEARNER,
        /// Members of an organization at work.
        STAFF,
        /// One task and one way out: lesson, attempt, marking.
        FOCUS,
        /// Strangers who check a credential, under the platform's own mark.
        VERIFIER
    }

    /// Whether what was done without a connection is sent from here: from every page that has no long script of its
    /// own.
    default boolean sendsJournal() {
        return true;
    }
}
