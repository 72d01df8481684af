package org.assay.credential.proof.rdfc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assay.credential.Standards;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// The W3C's vectors for RDF Dataset Canonicalization 1.0, under our limit on work.
class RdfCanonVectorsTest {
    private static final String FOLDER = "vectors/rdfc10/";

    @Test
    void agreesWithEveryVectorThatIsSignedWithSha256() throws Exception {
        var tried = 0;
        for (var row : rows()) {
            if (!row.endsWith("TRUE,FALSE") && !row.endsWith("TRUE,TRUE")) continue;
            if (row.contains("SHA384")) continue;
            var name = row.substring(0, row.indexOf(','));
            if (isPoison(name)) continue;
            assertThat(canonical(name)).as(row).isEqualTo(text(name + "-rdfc10.nq"));
            tried++;
        }
        assertThat(tried).isGreaterThan(50);
    }

    @Test
    void refusesThePoisonGraphInTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> canonical("test074")).isInstanceOf(WorkLimit.Exceeded.class));
    }

    private static boolean isPoison(String name) {
        return name.equals("test074");
    }

    private static String canonical(String name) throws RdfConsumerException, NQuadsReaderException {
        var canon = RdfCanon.create("SHA-256", new WorkLimit());
        new NQuadsReader(new StringReader(text(name + "-in.nq"))).provide(canon);
        var nQuads = new StringWriter();
        canon.provide(new NQuadsWriter(nQuads));
        return nQuads.toString();
    }

    private static List<String> rows() {
        return new String(Standards.bytes(FOLDER + "manifest.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    private static String text(String file) {
        return new String(Standards.bytes(FOLDER + "rdfc10/" + file), StandardCharsets.UTF_8);
    }
}
