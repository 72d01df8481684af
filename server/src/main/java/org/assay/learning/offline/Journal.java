package org.assay.learning.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;

/// What is known of one device's journal: the hash of each accepted entry, from 1 without a gap.
///
/// @param hashes by sequence
record Journal(EnrolmentId enrolment, DeviceId device, Map<Integer, String> hashes) {

    /// What entries turn out to be, in the order of the journal.
    ///
    /// @param fresh follow the last accepted one without a gap
    /// @param known were accepted before, exactly so
    /// @param aside stand at a break of the chain or behind it
    record Reading(List<Entry> fresh, List<Entry> known, List<Entry> aside) {

        /// Where the chain broke, or null where it is whole.
        @Nullable
        Integer brokenAt() {
            return aside.isEmpty() ? null : aside.getFirst().sequence();
        }
    }

    /// The sequence to send from.
    int next() {
        return hashes.size() + 1;
    }

    /// Reads entries as they were sent, in any order, told before or not. A changed, missing or second entry of the
    /// same
    /// sequence breaks the chain there.
    Reading read(List<Entry> sent) {
        var chain = new TreeMap<>(hashes);
        var fresh = new ArrayList<Entry>();
        var known = new ArrayList<Entry>();
        var aside = new ArrayList<Entry>();
        for (var entry :
                sent.stream().sorted(Comparator.comparingInt(Entry::sequence)).toList()) {
            if (!aside.isEmpty() || !fits(entry, chain)) aside.add(entry);
            else if (chain.putIfAbsent(entry.sequence(), entry.hash()) == null) fresh.add(entry);
            else known.add(entry);
        }
        return new Reading(List.copyOf(fresh), List.copyOf(known), List.copyOf(aside));
    }

    private boolean fits(Entry entry, Map<Integer, String> chain) {
        var previous = entry.sequence() == 1 ? Entry.NONE : chain.get(entry.sequence() - 1);
        return previous != null
                && entry.hash().equals(entry.sealed(previous, enrolment, device))
                && entry.hash().equals(chain.getOrDefault(entry.sequence(), entry.hash()));
    }
}
