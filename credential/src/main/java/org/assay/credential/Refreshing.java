package org.assay.credential;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.DateTimeStamp;
import tools.jackson.databind.node.ObjectNode;

/// Gets the newer copy that a credential's issuer keeps, once, and only for a credential that is the issuer's.
///
/// Where the copy cannot be had, is not the same credential of the same issuer, or does not itself hold, the
/// original stays what is judged. The FORMAT check says which it was, and why.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Verification and Validation", step "Refresh"
final class Refreshing {
    private static final String TYPE = "1EdTechCredentialRefresh";
    private static final Set<Kind> NEEDED = Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.SCHEMA, Kind.PROOF, Kind.ISSUER_KEY);

    private Refreshing() {}

    static VerificationReport once(
            VerificationReport original, Fetcher fetcher, Function<byte[], VerificationReport> verify) {
        if (!original.names("refreshService")) return original;
        var shown = original.verified();
        var url = shown.flatMap(Refreshing::service);
        if (shown.isEmpty() || url.isEmpty()) return original;
        try {
            return switch (fetcher.fetchSigned(URI.create(url.get()), FetchLimits.JSON)) {
                case Fetched.Failure failure -> kept(original, failure.detail());
                case Fetched.Document found -> {
                    var newer = verify.apply(found.body());
                    var doubt = doubt(shown.get(), newer);
                    yield doubt.isEmpty()
                            ? newer.noting(Kind.FORMAT, "refreshedFrom", url.get())
                            : kept(original, doubt);
                }
            };
        } catch (IllegalArgumentException malformed) {
            return kept(original, "not refreshed: " + malformed.getMessage());
        }
    }

    private static VerificationReport kept(VerificationReport original, String reason) {
        return original.noting(Kind.FORMAT, "notRefreshed", reason);
    }

    private static Optional<String> service(ObjectNode credential) {
        return Types.several(credential.path("refreshService")).stream()
                .filter(service -> Types.of(service).stream().anyMatch(Refreshing::isRefresh))
                .map(Types::id)
                .findFirst();
    }

    /// Our own contexts have no word for it, so what was verified has the IRI.
    private static boolean isRefresh(String type) {
        return type.equals(TYPE) || type.endsWith("#" + TYPE);
    }

    /// Why the newer copy does not take the place of the original; the empty string if it does.
    private static String doubt(ObjectNode original, VerificationReport newer) {
        var copy = newer.outcome(NEEDED) == Outcome.PASSED ? newer.verified() : Optional.<ObjectNode>empty();
        if (copy.isEmpty()) return "newer copy does not hold";
        if (idOf(original, "id").isEmpty()) return "credential has no id to know the newer copy by";
        for (var name : List.of("issuer", "id"))
            if (!idOf(original, name).equals(idOf(copy.get(), name))) return "newer copy has another " + name;
        return start(copy.get()).isBefore(start(original)) ? "newer copy is older" : "";
    }

    private static String idOf(ObjectNode credential, String name) {
        return Types.id(credential.path(name));
    }

    private static Instant start(ObjectNode credential) {
        for (var name : List.of("validFrom", "issuanceDate"))
            if (credential.has(name))
                return DateTimeStamp.parse(credential.path(name).asString(""));
        return Instant.MIN;
    }
}
