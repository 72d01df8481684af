package org.assay.credential.proof.rdfc;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The known contexts, compiled to tables of terms when they are first met, one table for each place that a
/// document can lead to. Safe for use by several threads.
///
/// What documents ask for is forgotten and compiled anew when it grows over a bound, so that strangers cannot
/// fill the memory with combinations of types.
final class CompiledContexts {
    private static final int MAX_SCOPES = 2000;
    private static final int MAX_URLS = 16;

    private final Set<String> known;
    private final JsonLdOptions options;
    private volatile Tables tables;

    /// @param known URLs of contexts
    CompiledContexts(Set<String> known, JsonLdOptions options) {
        this.known = known;
        this.options = options;
        this.tables = new Tables(this, options);
    }

    private record Tables(Scope empty, Map<TermDefinition, Term> terms, AtomicInteger scopes) {
        Tables(CompiledContexts owner, JsonLdOptions options) {
            this(
                    new Scope(owner, new ActiveContext(ProcessingRuntime.of(options)), null),
                    new ConcurrentHashMap<>(),
                    new AtomicInteger());
        }
    }

    /// The scope before any context.
    Scope empty() {
        return tables.empty();
    }

    /// The URLs of a `@context`.
    ///
    /// @throws Declined if it is anything but known URLs
    List<String> urls(@Nullable JsonNode context) {
        if (context == null || context.size() > MAX_URLS || context.isArray() && context.isEmpty())
            throw Declined.DECLINED;
        if (!context.isArray()) return List.of(url(context));
        var urls = new ArrayList<String>(context.size());
        for (var entry : context) urls.add(url(entry));
        return urls;
    }

    private String url(JsonNode entry) {
        if (entry.isString() && known.contains(entry.stringValue())) return entry.stringValue();
        throw Declined.DECLINED;
    }

    /// One term for each definition, so that scopes can be found by their terms.
    Term term(TermDefinition definition) {
        return tables.terms().computeIfAbsent(definition, Term::of);
    }

    /// Counts a scope that is about to be compiled.
    void count() {
        if (tables.scopes().incrementAndGet() > MAX_SCOPES) tables = new Tables(this, options);
    }
}
