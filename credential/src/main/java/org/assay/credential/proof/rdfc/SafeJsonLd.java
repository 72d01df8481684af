package org.assay.credential.proof.rdfc;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.proof.rdfc.NotCanonical.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON-LD without its traps: no context is fetched, nothing that the signature would not cover is let through,
/// and the work is bounded. Safe for use by several threads.
///
/// Left to itself, JSON-LD drops what it does not know: an undefined term, a relative id, a null. A signature
/// over the rest would still hold, so each of these is refused here.
///
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Validating Contexts"
/// @spec https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 API, "Expansion Algorithm"
public final class SafeJsonLd {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]{0,100})\\]");
    private static final int MAX_MESSAGE = 300;
    private static final int MAX_KEPT_QUADS = 1000;
    private static final SafeJsonLd BUNDLED = new SafeJsonLd(KnownContexts.bundled());
    /// Compiling contexts takes long, and whoever knows others than the bundled ones signs and checks under them again.
    private static volatile SafeJsonLd latest = BUNDLED;

    private final Map<String, Document> contexts;
    private final KnownContexts known;
    private final CompiledContexts compiled;
    private final AtomicReference<@Nullable Desk> spare = new AtomicReference<>();

    private SafeJsonLd(KnownContexts known) {
        var all = new HashMap<String, Document>();
        for (var url : known.urls()) all.put(url, document(url, known.find(url).orElseThrow()));
        this.contexts = Map.copyOf(all);
        this.known = known;
        this.compiled = new CompiledContexts(contexts.keySet(), options());
    }

    public static SafeJsonLd over(KnownContexts known) {
        if (known == KnownContexts.bundled()) return BUNDLED;
        var before = latest;
        if (before.known == known) return before;
        var made = new SafeJsonLd(known);
        latest = made;
        return made;
    }

    /// Knows the bundled contexts and no others.
    public static SafeJsonLd bundled() {
        return BUNDLED;
    }

    /// By the compiled path where that knows all that stands in the document, else by the reference.
    ///
    /// @throws NotCanonical if the document has no canonical form here
    public CanonicalDataset canonicalise(ObjectNode document) {
        return canonicaliseCompiled(document).orElseGet(() -> canonicaliseByReference(document));
    }

    /// The hash of the canonical form.
    ///
    /// @throws NotCanonical if the document has no canonical form here
    public byte[] hash(ObjectNode document, MessageDigest algorithm) {
        var free = spare.getAndSet(null);
        var desk = free == null ? new Desk() : free;
        try {
            var quads = Conversion.write(document, compiled, desk.quads);
            return Labelling.canonical(quads, desk.lines).digest(algorithm);
        } catch (Declined declined) {
            return canonicaliseByReference(document).digest(algorithm);
        } finally {
            if (desk.quads.size() <= MAX_KEPT_QUADS) spare.set(desk);
        }
    }

    /// Room to write in. Kept for the next in line, because memory that was just used is faster than new memory.
    private static final class Desk {
        final Quads quads = new Quads(8192);
        final Utf8 lines = new Utf8(16_384);
    }

    /// Nothing where the compiled path declines; never an answer where the reference has none.
    public Optional<CanonicalDataset> canonicaliseCompiled(ObjectNode document) {
        try {
            return Optional.of(Labelling.canonical(Conversion.quads(document, compiled)));
        } catch (Declined declined) {
            return Optional.empty();
        }
    }

    /// A template of documents like this one, which differ from it where it holds one of the tokens. Nothing if the
    /// document is not of a shape that templates are made of.
    ///
    /// @param tokens texts that stand nowhere else, without anything that is escaped
    public Optional<QuadTemplate> template(ObjectNode document, List<String> tokens) {
        try {
            return QuadTemplate.of(Conversion.quads(document, compiled), tokens);
        } catch (Declined declined) {
            return Optional.empty();
        }
    }

    /// Whether the text is an IRI as it stands, and can be told from anything else.
    public static boolean isAbsoluteIri(String text) {
        return Iris.isAbsolute(text);
    }

    /// As the standards write it down, by expansion.
    ///
    /// @throws NotCanonical if the document has no canonical form here
    public CanonicalDataset canonicaliseByReference(ObjectNode document) {
        Coverage.refuseDirection(document);
        var expanded = expand(document);
        var canon = RdfCanon.create("SHA-256", new WorkLimit());
        try {
            JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(canon);
            var nQuads = new StringWriter();
            canon.provide(new NQuadsWriter(nQuads));
            return new CanonicalDataset(nQuads.toString());
        } catch (WorkLimit.Exceeded poison) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "too many blank nodes that look alike");
        } catch (JsonLdError | RdfConsumerException refused) {
            throw new NotCanonical(Reason.NOT_COVERED, "no RDF: " + refused.getMessage());
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /// The processor takes more than one member for what it should be, such as an object for a language.
    private static NotCanonical broken(RuntimeException failure) {
        return failure instanceof NotCanonical own
                ? own
                : new NotCanonical(Reason.NOT_COVERED, "no RDF: a member is of a kind that it cannot be");
    }

    /// The document as its signature sees it, under `context`, so that no spelling of the original shows
    /// through.
    ///
    /// @throws NotCanonical if the document has no canonical form here
    public ObjectNode compact(ObjectNode document, ObjectNode context) {
        var expanded = expand(document);
        try {
            var compacted = JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(JakartaJson.from(context)))
                    .options(options())
                    .get();
            return (ObjectNode) JakartaJson.to(compacted);
        } catch (JsonLdError refused) {
            throw new NotCanonical(Reason.NOT_COVERED, "cannot be compacted: " + refused.getMessage());
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /// Checks that all of the document is covered by a signature over it.
    ///
    /// @throws NotCanonical if something is not
    public void check(ObjectNode document) {
        if (!isKnownToBeCovered(document)) expand(document);
    }

    private boolean isKnownToBeCovered(ObjectNode document) {
        try {
            Conversion.quads(document, compiled);
            return true;
        } catch (Declined declined) {
            return false;
        }
    }

    /// The statements of a document that was looked at before.
    void provide(ObjectNode document, RdfQuadConsumer to) throws RdfConsumerException {
        try {
            JsonLd.toRdf(JsonDocument.of(expand(document))).options(options()).provide(to);
        } catch (JsonLdError refused) {
            throw new NotCanonical(Reason.NOT_COVERED, "no RDF: " + refused.getMessage());
        }
    }

    /// The contexts that documents here may hold.
    public KnownContexts known() {
        return known;
    }

    /// A context that is written out may be wrapped as a document of its own would be; other processors take that.
    private static ObjectNode unwrapped(ObjectNode document) {
        if (!(document.path("@context") instanceof ArrayNode contexts)) return document;
        var copy = document.deepCopy();
        var plain = copy.putArray("@context");
        for (var context : contexts)
            plain.add(context.size() == 1 && context.has("@context") ? context.path("@context") : context);
        return copy;
    }

    private JsonArray expand(ObjectNode document) {
        Effort.spend(document);
        Coverage.checkSource(document, contexts.keySet(), known.allowsInline());
        try {
            var source = known.allowsInline() ? unwrapped(document) : document;
            var expanded = JsonLd.expand(JsonDocument.of(JakartaJson.from(source)))
                    .options(options())
                    .get();
            Coverage.checkExpanded(expanded);
            return expanded;
        } catch (JsonLdError refused) {
            throw new NotCanonical(Reason.NOT_COVERED, message(refused));
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /// The processor puts the term in brackets; the rest of its message speaks of settings that nobody here
    /// has.
    private static String message(JsonLdError refused) {
        var message = String.valueOf(refused.getMessage());
        var term = BRACKETS.matcher(message);
        if (refused.getCode() == JsonLdErrorCode.UNDEFINED_TERM && term.find())
            return "not covered by a signature: term that no context defines: " + term.group(1);
        return message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "..." : message;
    }

    private JsonLdOptions options() {
        var options = new JsonLdOptions((url, _) -> load(url));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        options.setOrdered(true);
        return options;
    }

    private Document load(URI url) throws JsonLdError {
        var context = contexts.get(url.toString());
        if (context == null) throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not bundled: " + url);
        return context;
    }

    private static Document document(String url, byte[] bytes) {
        try {
            var document = JsonDocument.of(new ByteArrayInputStream(bytes));
            document.setDocumentUrl(URI.create(url));
            return document;
        } catch (JsonLdError broken) {
            throw new IllegalStateException("bundled context is not JSON: " + url, broken);
        }
    }
}
