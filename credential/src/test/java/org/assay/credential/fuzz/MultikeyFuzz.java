package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.Multikey;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes and keys have one spelling; what is spelled otherwise is refused as an argument.
class MultikeyFuzz {
    private static final KeyResolver RESOLVER = KeyResolver.over(Fetcher.offline());

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Samples.texts(
                        Cast.KEY.publicKey().toString(), "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169", "z1"),
                Stream.of(Multibase.decodeBase58(Cast.KEY.publicKey().toString())));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void hasOneSpelling(byte[] input) {
        if (input.length < 700 && !Arrays.equals(Multibase.decodeBase58(Multibase.base58(input)), input))
            throw new AssertionError("base58 loses bytes");
        if (!Arrays.equals(Multibase.decodeBase64Url(Multibase.base64Url(input)), input))
            throw new AssertionError("base64url loses bytes");
        for (var text : new String[] {Samples.text(input), input.length < 700 ? Multibase.base58(input) : "z"})
            try {
                var key = Samples.inTime(() -> Multikey.decode(text));
                if (!Multikey.encode(key).equals(text)) throw new AssertionError("another spelling: " + text);
                if (!(RESOLVER.resolve("did:key:" + text) instanceof KeyResolution.Found))
                    throw new AssertionError("a key and no did:key: " + text);
            } catch (IllegalArgumentException refused) {
                if (RESOLVER.resolve("did:key:" + text) instanceof KeyResolution.Found)
                    throw new AssertionError("a did:key and no key: " + text, refused);
            }
    }
}
