package org.assay.web;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the layout needs around any page.
///
/// @param visitor who is looking, or null
/// @param brand under whose name
/// @param csrf the token that every form carries
/// @param notice one sentence about what was just done, or null
/// @param path of this request, for "you are here"
/// @param words in the visitor's language
/// @param unread notices that the visitor has not read, at most 100
/// @param languages that can be chosen on this page, as tags; empty where the page cannot be asked for again
public record Shell(
        @Nullable Visitor visitor,
        Brand brand,
        String csrf,
        @Nullable String notice,
        String path,
        boolean demo,
        boolean mailbox,
        Words words,
        int unread,
        List<String> languages) {

    /// The sentence in the visitor's language; see [Words#say].
    public String say(String english, Object... values) {
        return words.say(english, values);
    }

    /// The number on the bell: nothing for none, and no more than `99+`.
    public @Nullable String news() {
        return unread == 0 ? null : unread > 99 ? "99+" : String.valueOf(unread);
    }

    /// The form of the sentence that fits `number`; see [Words#count].
    public String count(String english, long number, Object... values) {
        return words.count(english, number, values);
    }

    /// The sentence with its marks as HTML; see [Words#rich].
    public Content rich(String english, Object... values) {
        return words.rich(english, values);
    }

    /// What code said in finished English, in the visitor's language; see [Words#tell].
    public String tell(String sentence) {
        return words.tell(sentence);
    }

    /// The zone that the visitor chose, else `otherwise`, such as that of the place that a time is about.
    public ZoneId zone(ZoneId otherwise) {
        return visitor == null || visitor.zone() == null ? otherwise : ZoneId.of(visitor.zone());
    }

    public boolean may(Permission permission) {
        return visitor != null && visitor.may(permission);
    }

    /// `page` where the link leads to this page or a page under it, else null: the attribute is then left out.
    public @Nullable String current(String prefix) {
        var here = prefix.equals("/") ? path.equals("/") : path.equals(prefix) || path.startsWith(prefix + "/");
        return here ? "page" : null;
    }

    /// Whether one of the links leads to this page or a page above it.
    public boolean isIn(String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(prefix -> current(prefix) != null);
    }
}
