package org.assay.credential;

import org.assay.credential.proof.rdfc.NotCanonical;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a report may show as true, made when somebody asks for it: bringing a credential under our own contexts costs
/// ten
/// times what the checks do, and most who verify want the verdict alone. Safe for use by several threads.
final class Shown {
    private final ObjectNode document;
    private @Nullable SafeJsonLd reader;
    private @Nullable ObjectNode made;

    private Shown(ObjectNode document, @Nullable SafeJsonLd reader) {
        this.document = document;
        this.reader = reader;
        this.made = reader == null ? document : null;
    }

    /// A document that says itself what its words mean.
    static Shown asItStands(ObjectNode document) {
        return new Shown(document, null);
    }

    /// A document as its signature sees it, whatever its spelling; nothing where it cannot be read so.
    static Shown underOwnContexts(ObjectNode document, SafeJsonLd reader) {
        return new Shown(document, reader);
    }

    /// Whether the document has a member of its own of this name; which is no statement of what it says.
    boolean names(String member) {
        return document.has(member);
    }

    synchronized @Nullable ObjectNode get() {
        if (reader == null) return made;
        try {
            made = Contents.plain(reader.compact(document, ContextCheck.ownContext(document)));
        } catch (NotCanonical unreadable) {
            made = null;
        }
        reader = null;
        return made;
    }
}
