package org.assay.verification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to do about an outcome, by the code of its cause.
final class Remedies {
    private static final String AGAIN = "Ask the holder to download the file again and to send it unchanged.";
    private static final String FILE =
            "Ask for the file that the wallet calls credential: JSON, a token, or a picture or PDF with one inside.";
    private static final String OTHER_KIND =
            "Use a verifier that reads this kind, or ask for Open Badges 3.0 in JSON, as a token, or in a picture or PDF.";
    private static final String LATER = "Check it again later. Until then take it as not confirmed.";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("malformed-json", AGAIN),
            Map.entry("not-json", AGAIN),
            Map.entry("picture-malformed", AGAIN),
            Map.entry("tampered", "Ask the holder for the original, straight from their wallet."),
            Map.entry("not-covered", "Ask the issuer for a credential whose every word is signed."),
            Map.entry("missing-proof", "It cannot be checked by anyone. Ask for the credential file itself."),
            Map.entry(
                    "nothing-baked-in",
                    "Ask for the picture as it was downloaded; many messengers strip what is inside a picture."),
            Map.entry("not-a-credential", FILE),
            Map.entry("nothing-signed", FILE),
            Map.entry("is-a-presentation", FILE),
            Map.entry("too-large", "A credential is smaller than 512 KB. Ask for the credential file itself."),
            Map.entry("not-read-yet", OTHER_KIND),
            Map.entry("seal-not-checked", OTHER_KIND),
            Map.entry("status-unreachable", LATER),
            Map.entry("key-unresolvable", LATER),
            Map.entry("not-looked-up", LATER),
            Map.entry("expired", "Ask the holder whether they have renewed it."),
            Map.entry("not-yet-valid", "Check it again from that day on."),
            Map.entry("revoked", "Do not rely on it. The issuer can say why it was withdrawn."),
            Map.entry("superseded", "Ask its holder for the newer one."),
            Map.entry("suspended", "Check it again later, or ask the issuer."),
            Map.entry("sandbox", "Ask whoever gave it to you for a credential that was issued in earnest."),
            Map.entry("not-listed", "Look the issuer up yourself: is the domain or key above really theirs?"),
            Map.entry("issuer-not-established", "Start with what failed above."),
            Map.entry("not-run", "Start with what failed above."),
            Map.entry("differs", "Ask your candidate for the address that they gave to the issuer."),
            Map.entry("no-address", "Ask your candidate to show it from their own wallet."));

    private Remedies() {}

    static @Nullable String of(String code) {
        return BY_CODE.get(code);
    }
}
