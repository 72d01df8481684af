package org.assay.catalog.pages;

import java.util.ArrayList;
import java.util.List;
import org.assay.catalog.Entry;
import org.assay.catalog.Review;

/// One word about where an entry stands, as a chip and as a filter of the list.
///
/// @param key `draft`, `review`, `sent-back`, `published` or `retired`
/// @param status, icon of the chip
public record EntryChip(String key, String status, String icon, String text) {

    /// The state of the draft, if any, and that of the latest published version, if any.
    static List<EntryChip> of(Entry entry) {
        var chips = new ArrayList<EntryChip>();
        if (entry.draft() != null) {
            chips.add(
                    switch (entry.draft().review()) {
                        case Review.NotAsked _ -> new EntryChip("draft", "idle", "edit", "Draft");
                        case Review.Asked _ -> new EntryChip("review", "warn", "hourglass", "In review");
                        case Review.SentBack _ -> new EntryChip("sent-back", "fail", "left", "Sent back");
                    });
        }
        var published = entry.published();
        if (published != null) {
            chips.add(
                    published.isRetired()
                            ? new EntryChip("retired", "idle", "minus", "Retired")
                            : new EntryChip(
                                    "published",
                                    "done",
                                    "check",
                                    "Published, version " + published.id().number()));
        }
        return List.copyOf(chips);
    }
}
