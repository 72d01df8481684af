package org.assay.credential.bake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.assay.credential.bake.SvgMarkup.Carrier;

/// Puts a credential into an SVG as the first child of its root, and takes it out again. The picture's own
/// text stays as it was, letter for letter.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Baking Specification", "SVG files"
public final class SvgBaker {
    static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

    private static final int MAX_PICTURE_BYTES = 2 * 1024 * 1024;
    private static final int MAX_TEXT_BYTES = 512 * 1024;
    private static final int LOOKED_AT = 4096;

    private SvgBaker() {}

    /// Whether the bytes look like an SVG: markup whose beginning has an svg element.
    public static boolean isSvg(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        return text.strip().startsWith("<") && text.contains("<svg");
    }

    /// The picture with `credential` in it, and without one that it carried before.
    ///
    /// @param credential UTF-8 text, JSON or compact JWS, at most 512 KB; white space around it is left out
    /// @throws NotBaked if the picture is not a sound SVG, or the credential has letters that XML cannot carry
    public static byte[] bake(byte[] picture, byte[] credential) {
        if (credential.length > MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        var svg = new SvgMarkup(text(picture));
        svg.carrier().filter(carrier -> !carrier.isFirst()).ifPresent(_ -> refuseHidden());
        var content = text(credential).strip();
        var baked = svg.with(element(content)).getBytes(StandardCharsets.UTF_8);
        if (!unbake(baked)
                .filter(read -> Arrays.equals(read, content.getBytes(StandardCharsets.UTF_8)))
                .isPresent()) throw new NotBaked("credential has letters that an SVG cannot carry");
        return baked;
    }

    private static String element(String credential) {
        if (credential.startsWith("{"))
            // The end of a section is split over two of them.
            return "<openbadges:credential><![CDATA[%s]]></openbadges:credential>"
                    .formatted(credential.replace("]]>", "]]]]><![CDATA[>"));
        if (credential.chars().anyMatch(letter -> "<>&\"' \t\r\n".indexOf(letter) >= 0))
            throw new NotBaked("credential is neither JSON nor a token");
        return "<openbadges:credential verify=\"%s\"></openbadges:credential>".formatted(credential);
    }

    /// The credential in the picture, or nothing if it carries none.
    ///
    /// @throws NotBaked if the picture is not well formed, declares entities, or carries more than one
    /// credential, or one that is not the first child
    public static Optional<byte[]> unbake(byte[] picture) {
        return new SvgMarkup(text(picture)).carrier().map(SvgBaker::read);
    }

    private static byte[] read(Carrier carrier) {
        if (!carrier.isFirst()) refuseHidden();
        var content = carrier.content().strip();
        if (carrier.isOpenBadges2())
            // There the attribute may also be the URL of what stands inside.
            return bytes(content.isEmpty() ? carrier.verify() : content);
        if (!content.isEmpty() && !carrier.verify().isEmpty())
            throw new NotBaked("picture carries a credential in two forms");
        return bytes(content.isEmpty() ? carrier.verify() : content);
    }

    private static void refuseHidden() {
        throw new NotBaked("credential is not the first child of the picture");
    }

    private static byte[] bytes(String credential) {
        if (credential.isEmpty()) throw new NotBaked("credential element is empty");
        var bytes = credential.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        return bytes;
    }

    private static String text(byte[] bytes) {
        if (bytes.length > MAX_PICTURE_BYTES) throw new NotBaked("picture is larger than 2 MB");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw new NotBaked("not UTF-8");
        }
    }
}
