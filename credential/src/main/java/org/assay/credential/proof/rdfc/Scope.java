package org.assay.credential.proof.rdfc;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.ActiveContextBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The words that are known at one place of a document, and the scopes that lead on from there.
///
/// Which word means what is computed by the reference itself, once for each scope, so that no term can mean
/// something else here. Safe for use by several threads.
///
/// @spec https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 API, "Context Processing Algorithms"
final class Scope {
    private final CompiledContexts owner;
    private final ActiveContext context;
    private final @Nullable Scope previous;
    private final Map<String, Term> terms = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final List<String> idNames = new ArrayList<>(List.of("@id"));
    private final List<String> typeNames = new ArrayList<>(List.of("@type"));
    private final Map<Term, Scope> typed = new ConcurrentHashMap<>();
    private final Map<Term, Scope> nested = new ConcurrentHashMap<>();
    private final Map<Term, Scope> scalar = new ConcurrentHashMap<>();
    private final Map<List<String>, Scope> local = new ConcurrentHashMap<>();

    Scope(CompiledContexts owner, ActiveContext context, @Nullable Scope previous) {
        this.owner = owner;
        this.context = context;
        this.previous = previous;
        if (context.getVocabularyMapping() != null || context.getDefaultLanguage() != null) throw Declined.DECLINED;
        if (context.getDefaultBaseDirection() != null || context.getBaseUri() != null) throw Declined.DECLINED;
        context.getTermsMapping().forEach((name, definition) -> {
            var term = owner.term(definition);
            terms.put(name, term);
            if (definition.isPrefix()) prefixes.add(name);
            if (term.kind() == Term.Kind.ID) idNames.add(name);
            if (term.kind() == Term.Kind.TYPE) typeNames.add(name);
        });
    }

    @Nullable
    Term term(String name) {
        return terms.get(name);
    }

    boolean isPrefix(String name) {
        return !prefixes.isEmpty() && prefixes.contains(name);
    }

    boolean hasPrefixes() {
        return !prefixes.isEmpty();
    }

    /// Names of members that hold the id.
    List<String> idNames() {
        return idNames;
    }

    /// Names of members that hold the types.
    List<String> typeNames() {
        return typeNames;
    }

    /// The scope that holds again below, where this one is a type's.
    @Nullable
    Scope previous() {
        return previous;
    }

    /// The scope inside an object of a type.
    Scope typed(String name, Term type) {
        var known = typed.get(type);
        return known != null
                ? known
                : typed.computeIfAbsent(type, _ -> {
                    var own = context.getTerm(name)
                            .map(definition -> definition.getBaseUrl())
                            .orElse(null);
                    return derive(
                            context.newContext().propagate(false),
                            type.definition().getLocalContext(),
                            own);
                });
    }

    /// The scope inside the value of a property.
    Scope nested(Term property) {
        var known = nested.get(property);
        return known != null
                ? known
                : nested.computeIfAbsent(property, _ -> {
                    var definition = property.definition();
                    return derive(
                            context.newContext().overrideProtected(true),
                            definition.getLocalContext(),
                            definition.getBaseUrl());
                });
    }

    /// The scope of a property's plain value. The reference does not let it define protected terms anew, other than
    /// that of an object.
    Scope scalar(Term property) {
        var known = scalar.get(property);
        return known != null
                ? known
                : scalar.computeIfAbsent(property, _ -> {
                    var definition = property.definition();
                    return derive(context.newContext(), definition.getLocalContext(), definition.getBaseUrl());
                });
    }

    /// The scope inside an object with a context of its own.
    Scope local(List<String> urls) {
        var known = local.get(urls);
        return known != null
                ? known
                : local.computeIfAbsent(urls, _ -> derive(context.newContext(), JakartaJson.array(urls), null));
    }

    private Scope derive(ActiveContextBuilder builder, JsonValue localContext, @Nullable URI baseUrl) {
        owner.count();
        try {
            var derived = builder.create(localContext, baseUrl);
            return new Scope(owner, derived, scopeOf(derived.getPreviousContext()));
        } catch (JsonLdError refused) {
            throw Declined.DECLINED;
        }
    }

    private @Nullable Scope scopeOf(@Nullable ActiveContext wanted) {
        if (wanted == null) return null;
        if (wanted == context) return this;
        if (previous != null && wanted == previous.context) return previous;
        throw Declined.DECLINED;
    }
}
