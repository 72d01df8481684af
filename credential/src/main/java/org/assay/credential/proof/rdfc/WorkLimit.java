package org.assay.credential.proof.rdfc;

import com.apicatalog.rdf.canon.RdfCanonTicker;

/// Stops a canonicalization that costs more than any honest document does. One per run.
///
/// The work grows with the factorial of the blank nodes that look alike: 2 KB of text can cost minutes.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Dataset Poisoning"
final class WorkLimit implements RdfCanonTicker {
    private static final int MAX_TICKS = 20_000;

    private int ticks;

    @Override
    public void tick() {
        if (++ticks > MAX_TICKS) throw new Exceeded();
    }

    /// The limit was reached.
    static final class Exceeded extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("more than " + MAX_TICKS + " steps");
        }
    }
}
