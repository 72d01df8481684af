package org.assay.credential.jose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A token whose values its holder may show or keep: the issuer's token, disclosures, and perhaps a proof
/// that the holder holds the key that it is bound to.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9901 RFC 9901, "Data Formats"
public final class SdJwt {
    private static final int MAX_DISCLOSURES = 1000;

    private final CompactJws issued;
    private final List<Disclosure> disclosures;
    private final @Nullable CompactJws keyBinding;
    private final ObjectNode claims;
    private final Disclosing disclosing;

    private SdJwt(CompactJws issued, List<Disclosure> disclosures, @Nullable CompactJws keyBinding) {
        this.issued = issued;
        this.disclosures = List.copyOf(disclosures);
        this.keyBinding = keyBinding;
        var payload = issued.claims();
        this.disclosing = new Disclosing(this.disclosures, algorithm(payload));
        this.claims = disclosing.reveal(payload);
    }

    /// Reads the form and puts each disclosure in its place; whether the signatures hold is asked later.
    ///
    /// @throws TokenRefused if anything in it is not as the RFC demands
    public static SdJwt parse(String text) {
        if (text.length() > StrictJson.MAX_BYTES)
            throw new TokenRefused("too-large", "token is longer than %d characters".formatted(StrictJson.MAX_BYTES));
        var parts = text.split("~", -1);
        if (parts.length < 2) throw new TokenRefused("not-a-token", "token does not end its disclosures with ~");
        if (parts.length - 2 > MAX_DISCLOSURES)
            throw new TokenRefused("too-large", "more than %d disclosures".formatted(MAX_DISCLOSURES));
        var disclosures = new ArrayList<Disclosure>();
        for (var i = 1; i < parts.length - 1; i++) disclosures.add(Disclosure.parse(parts[i]));
        var last = parts[parts.length - 1];
        return new SdJwt(CompactJws.parse(parts[0]), disclosures, last.isEmpty() ? null : KeyBinding.parse(last));
    }

    static SdJwt of(CompactJws issued, List<Disclosure> disclosures) {
        return new SdJwt(issued, disclosures, null);
    }

    private static String algorithm(ObjectNode payload) {
        var algorithm = payload.path(Disclosure.ALGORITHM);
        if (algorithm.isMissingNode()) return "sha-256";
        if (algorithm.isString()) return algorithm.stringValue();
        throw new TokenRefused("digest-refused", "_sd_alg is not text");
    }

    /// What the issuer signed.
    public CompactJws issued() {
        return issued;
    }

    /// The claims as far as they are disclosed, without digests.
    public ObjectNode claims() {
        return claims.deepCopy();
    }

    /// JSON pointers to what is disclosed; an element of an array has the index that it has among all.
    public Set<String> disclosed() {
        return Set.copyOf(disclosing.places().keySet());
    }

    /// The same token with the disclosures at these places only, and those around them. Without key
    /// binding: that is made for what is shown.
    ///
    /// @param pointers some of [#disclosed]
    /// @throws IllegalArgumentException if one of them is not disclosed in this token
    public SdJwt disclosing(Collection<String> pointers) {
        for (var pointer : pointers)
            if (!disclosing.places().containsKey(pointer))
                throw new IllegalArgumentException("no disclosure for " + pointer);
        var kept = new ArrayList<Disclosure>();
        disclosing.places().forEach((place, disclosure) -> {
            if (pointers.stream().anyMatch(wanted -> (wanted + "/").startsWith(place + "/"))) kept.add(disclosure);
        });
        return of(issued, kept);
    }

    /// The holder's proof, if there is one.
    Optional<CompactJws> keyBinding() {
        return Optional.ofNullable(keyBinding);
    }

    /// Whether a holder proves something with this token.
    public boolean isKeyBound() {
        return keyBinding != null;
    }

    SdJwt with(CompactJws binding) {
        return new SdJwt(issued, disclosures, binding);
    }

    /// RFC 9901, "Integrity Protection of the Presentation": the digest of all but the key binding.
    String hash() {
        return Disclosure.hash(algorithm(issued.claims()), textWithoutBinding());
    }

    private String textWithoutBinding() {
        var text = new StringBuilder(issued.text()).append('~');
        for (var disclosure : disclosures) text.append(disclosure.text()).append('~');
        return text.toString();
    }

    /// The whole token.
    public String text() {
        return textWithoutBinding() + keyBinding().map(CompactJws::text).orElse("");
    }
}
