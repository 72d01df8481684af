package org.assay.credential;

import java.nio.charset.StandardCharsets;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.Carriers;
import org.assay.credential.bake.NotBaked;
import org.assay.credential.europe.SealedCredential;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.Envelope;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.assay.credential.legacy.Ob2Assertion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells by their look what the bytes are, and opens those that are read.
final class Intake {
    private Intake() {}

    sealed interface Taken {
        /// The credential, as it came and not judged; null where nothing was read.
        default @Nullable ObjectNode document() {
            return null;
        }
    }

    /// What may come where a presentation is asked for.
    sealed interface Presented extends Taken {}

    record Credential(ObjectNode document, Check format) implements Presented {}

    record Token(Format format, SecuredToken token, Check found) implements Presented {
        @Override
        public ObjectNode document() {
            return token.document();
        }
    }

    /// @param signed the token that it came in; null for a hosted one
    record Legacy(ObjectNode document, @Nullable CompactJws signed) implements Taken {}

    /// Of Blockcerts.
    record Certificate(ObjectNode document) implements Taken {}

    record European(SealedCredential sealed) implements Taken {}

    /// What a badge is made of, on its own.
    record Part(ObjectNode part) implements Taken {}

    record Unread(Format format, Check check) implements Presented {}

    static Taken read(byte[] bytes) {
        return Carriers.isOne(bytes) ? unbaked(bytes) : readText(bytes);
    }

    /// The badge in the bytes as JSON, whatever it is wrapped in; null where there is none. Nothing of it is judged.
    static @Nullable ObjectNode jsonOf(byte[] bytes) {
        var taken = read(bytes);
        if (taken.document() != null) return taken.document();
        return switch (taken) {
            case Part(var part) -> part;
            case European _ -> null;
            default -> {
                try {
                    yield StrictJson.parseObject(bytes);
                } catch (MalformedJson none) {
                    yield null;
                }
            }
        };
    }

    /// The same of a value that stands in another document.
    static @Nullable ObjectNode jsonOf(JsonNode held) {
        return jsonOf(held.isString() ? held.stringValue().getBytes(StandardCharsets.UTF_8) : StrictJson.write(held));
    }

    private static Taken unbaked(byte[] picture) {
        try {
            var text = Carriers.unbake(picture);
            if (text.isPresent()) return readText(text.get());
            return malformed("nothing-baked-in", "picture carries no credential");
        } catch (NotBaked damaged) {
            return damaged.isForWantOfReader()
                    ? notRead(Format.OTHER, String.valueOf(damaged.getMessage()))
                    : malformed("picture-malformed", damaged.getMessage());
        }
    }

    private static Taken readText(byte[] bytes) {
        if (bytes.length > StrictJson.MAX_BYTES)
            return malformed("too-large", "larger than %d bytes: %d".formatted(StrictJson.MAX_BYTES, bytes.length));
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (SecuredToken.isOne(text)) return readToken(text.indexOf('~') < 0 ? Format.JWT : Format.SD_JWT, text);
        if (text.startsWith("<")) return malformed("not-json", "not a credential, but markup");
        try {
            return sort(StrictJson.parseObject(bytes));
        } catch (MalformedJson malformed) {
            return malformed("malformed-json", malformed.getMessage());
        }
    }

    private static Taken readToken(Format format, String text) {
        try {
            var signed = CompactJws.parse(text.substring(0, (text + "~").indexOf('~')));
            // Open Badges 2.0 has signed tokens as well, without a type of their own.
            if (Ob2Assertion.isOne(signed.claims())) return legacy(signed.claims(), signed);
            var token = SecuredToken.read(text);
            return token.isPresentation() ? presentation() : take(format, token);
        } catch (TokenRefused refused) {
            return new Unread(format, Check.failed(Kind.FORMAT, refused.code(), refused.getMessage()));
        }
    }

    /// Reads what is shown as a presentation: in JSON, in a token, or in a token in an envelope.
    static Presented readPresentation(byte[] bytes) {
        try {
            var text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (!text.startsWith("{")) return takePresentation(SecuredToken.read(text));
            var document = StrictJson.parseObject(bytes);
            if (Envelope.isOne(document))
                return takePresentation(Envelope.of(document).open());
            return new Credential(document, Check.passed(Kind.FORMAT, "read", "a presentation in JSON"));
        } catch (TokenRefused refused) {
            return malformed(refused.code(), refused.getMessage());
        } catch (MalformedJson malformed) {
            return malformed("malformed-json", malformed.getMessage());
        }
    }

    private static Presented takePresentation(SecuredToken token) {
        if (token.isPresentation()) return take(Format.PRESENTATION, token);
        return malformed(
                "not-a-presentation", "token is of type " + token.type().wireName());
    }

    private static Token take(Format format, SecuredToken token) {
        var name = "%s of type %s".formatted(format.label(), token.type().wireName());
        var found = token.objections().stream()
                .findFirst()
                .map(objection -> Check.failed(Kind.FORMAT, objection.code(), objection.getMessage()))
                .orElseGet(() -> Contents.format(token.document(), name));
        return new Token(format, token, found);
    }

    private static Taken open(ObjectNode envelope) {
        try {
            var content = Envelope.of(envelope);
            if (!content.isRead()) return notRead(Format.JWT, content.mediaType());
            var token = content.open();
            if (token.isPresentation()) return presentation();
            return take(token.selective().isPresent() ? Format.SD_JWT : Format.JWT, token);
        } catch (TokenRefused refused) {
            return malformed(refused.code(), refused.getMessage());
        }
    }

    private static Taken sort(ObjectNode document) {
        if (Envelope.isOne(document)) return open(document);
        if (isBlockcerts(document)) return new Certificate(document);
        if (Types.of(document).contains("VerifiablePresentation")) return presentation();
        var european = SealedCredential.in(document);
        if (european.isPresent()) return new European(european.get());
        if (Ob2Assertion.isOne(document)) return legacy(document, null);
        if (!Types.of(document).contains("VerifiableCredential") && PartChecks.isOne(document))
            return new Part(document);
        if (!Types.of(document).contains("VerifiableCredential"))
            return malformed("not-a-credential", "type is not VerifiableCredential: " + Types.of(document));
        var types = String.join(", ", Types.of(document));
        return new Credential(document, Contents.format(document, "a credential in JSON, of type " + types));
    }

    /// Classes and profiles of Open Badges 2 look alike, and say nothing of anybody.
    private static Taken legacy(ObjectNode document, @Nullable CompactJws signed) {
        if (Types.of(document).contains("Assertion")
                || Ob2Assertion.of(document).isVersion1()) return new Legacy(document, signed);
        if (signed == null && PartChecks.isOne(document)) return new Part(document);
        return malformed("not-a-credential", "of Open Badges 2, but no assertion: " + Types.of(document));
    }

    private static boolean isBlockcerts(JsonNode document) {
        return document.path("@context").toString().contains("blockcerts")
                || document.path("proof").path("type").asString("").startsWith("MerkleProof");
    }

    /// It is shown to somebody, who must say to whom and in answer to what.
    private static Taken presentation() {
        return new Unread(
                Format.PRESENTATION,
                Check.unknown(Kind.FORMAT, "is-a-presentation", "a presentation, to be checked as one"));
    }

    private static Taken notRead(Format format, String what) {
        return new Unread(format, Check.unknown(Kind.FORMAT, "not-read-yet", "not read yet: " + what));
    }

    private static Unread malformed(String code, @Nullable String message) {
        return new Unread(Format.OTHER, Check.failed(Kind.FORMAT, code, message));
    }
}
