package org.assay.credential.proof.rdfc;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;

/// Quads with blank nodes that look alike at first sight, such as two equal scales of grades. They are few; the
/// reference tells them apart, with half of its limit on work.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Hash N-Degree Quads"
final class Lookalikes {
    private Lookalikes() {}

    /// @throws Declined if that costs too much
    static CanonicalDataset canonical(Quads quads) {
        try {
            var canon = RdfCanon.create("SHA-256", WorkLimit.half());
            new NQuadsReader(new StringReader(lines(quads))).provide(canon);
            var nQuads = new StringWriter();
            canon.provide(new NQuadsWriter(nQuads));
            return new CanonicalDataset(nQuads.toString());
        } catch (NQuadsReaderException | RdfConsumerException | WorkLimit.Exceeded refused) {
            throw Declined.DECLINED;
        }
    }

    private static String lines(Quads quads) {
        for (var node = 0; node < quads.nodes(); node++) {
            if (!quads.isBlank(node)) continue;
            var from = quads.text.length();
            quads.text.add("_:b");
            quads.text.add(Integer.toString(node));
            quads.label(node, from, quads.text.length());
        }
        // What is said twice must stand here once: the reader keeps no set.
        return Labelling.lines(quads).nQuads();
    }
}
