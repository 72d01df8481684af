package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assay.credential.bake.NotBaked;
import org.assay.credential.bake.SvgBaker;
import org.junit.jupiter.params.provider.MethodSource;

/// A drawing is refused with a reason, or gives what was put in.
class SvgFuzz {
    private static final byte[] TEXT = "{\"a\":\"]]>\"}".getBytes(StandardCharsets.UTF_8);

    static Stream<byte[]> seeds() {
        return Samples.texts(
                Samples.SVG,
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
                        + "<openbadges:credential verify='a.b.c'></openbadges:credential><!-- x --></svg>");
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "[<!ENTITY",
        "&a;",
        "<openbadges:credential",
        "verify=",
        "xmlns=",
        "<?",
        "?>"
    })
    @FuzzTest(maxDuration = "10s")
    void takesOutWhatWasPutIn(byte[] picture) {
        try {
            if (!SvgBaker.isSvg(picture)) return;
            Samples.inTime(() -> SvgBaker.unbake(picture));
            var baked = Samples.inTime(() -> SvgBaker.bake(picture, TEXT));
            if (!Arrays.equals(SvgBaker.unbake(baked).orElseThrow(), TEXT))
                throw new AssertionError("put in and not taken out");
        } catch (NotBaked reason) {
            if (String.valueOf(reason.getMessage()).isEmpty()) throw new AssertionError("no reason", reason);
        }
    }
}
