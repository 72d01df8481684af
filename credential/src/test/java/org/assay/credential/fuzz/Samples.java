package org.assay.credential.fuzz;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.OpenBadges;
import tools.jackson.databind.node.ObjectNode;

/// What the fuzzer starts from, and how long one input may take.
public final class Samples {
    static final KeyBinding ASKED = new KeyBinding("https://kestrel.example", "n-1");
    static final SigningKey HOLDER = Cast.key(9);
    static final String TOKEN = BadgeToken.sign(
                    OpenBadges.write(Cast.credential().build()), Cast.KEY, Cast.METHOD)
            .text();
    static final String SELECTIVE = selective();
    static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A &lt; B</title><g a='>'/></svg>";
    /// Instrumented code is slower than the real one; that has a test of its own for its bound.
    private static final long MAX_NANOS = 4_000_000_000L;

    private Samples() {}

    /// Whatever stands in the issuer's place, nothing is fetched.
    static Verifier verifier() {
        return verifier(Fetcher.offline());
    }

    static Verifier verifier(Fetcher fetcher) {
        return new Verifier(fetcher, Clock.fixed(Cast.NOON, ZoneOffset.UTC));
    }

    /// A web of one document, whatever is asked for.
    static Fetcher answering(byte[] body) {
        return new Fetcher() {
            @Override
            public Fetched fetch(URI url, FetchLimits limits) {
                return new Fetched.Document(body, "application/json", url);
            }
        };
    }

    /// Runs it and fails if it took too much of the processor.
    public static <T> T inTime(Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var result = work.get();
        var spent = threads.getCurrentThreadCpuTime() - before;
        if (spent > MAX_NANOS) throw new AssertionError("took %d ms of processor time".formatted(spent / 1_000_000));
        return result;
    }

    /// The text, or null where the bytes are none.
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            return "";
        }
    }

    static Stream<byte[]> texts(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String selective() {
        ObjectNode claims = StrictJson.parseObject(
                "{\"vct\":\"x\",\"name\":\"Ines\",\"scores\":[84,{\"a\":1}]}".getBytes(StandardCharsets.UTF_8));
        claims.put("iss", Cast.ISSUER);
        var token = SelectiveDisclosure.issue(
                claims,
                List.of("/name", "/scores/0", "/scores/1/a"),
                Cast.KEY,
                Cast.METHOD,
                HOLDER.publicKey(),
                new SecureRandom());
        return ASKED.bind(token, HOLDER, Cast.NOON).text();
    }
}
