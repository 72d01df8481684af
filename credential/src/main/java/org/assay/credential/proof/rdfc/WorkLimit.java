package org.assay.credential.proof.rdfc;

import com.apicatalog.rdf.canon.RdfCanonTicker;

/// Stops a canonicalization that costs more than any honest document does. One per run.
///
/// The work grows with the factorial of the blank nodes that look alike: 2 KB of text can cost minutes.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Dataset Poisoning"
final class WorkLimit implements RdfCanonTicker {
    private static final int MAX_TICKS = 20_000;

    private final int maxTicks;
    private int ticks;

    WorkLimit() {
        this(MAX_TICKS);
    }

    private WorkLimit(int maxTicks) {
        this.maxTicks = maxTicks;
    }

    /// Half as much.
    static WorkLimit half() {
        return new WorkLimit(MAX_TICKS / 2);
    }

    @Override
    public void tick() {
        if (++ticks > maxTicks) throw new Exceeded(maxTicks);
        Effort.tick();
    }

    /// The limit was reached.
    static final class Exceeded extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Exceeded(int ticks) {
            super("more than " + ticks + " steps");
        }
    }
}
