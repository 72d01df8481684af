package org.assay.web;

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
public record Shell(
        @Nullable Visitor visitor,
        Brand brand,
        String csrf,
        @Nullable String notice,
        String path,
        boolean demo,
        boolean mailbox,
        Words words,
        int unread) {

    /// The sentence in the visitor's language; see [Words#say].
    public String say(String english, Object... values) {
        return words.say(english, values);
    }

    /// The number on the bell: nothing for none, and no more than `99+`.
    public @Nullable String news() {
        return unread == 0 ? null : unread > 99 ? "99+" : String.valueOf(unread);
    }

    public boolean may(Permission permission) {
        return visitor != null && visitor.may(permission);
    }

    /// `page` where the link leads to this page or a page under it, else null: the attribute is then left out.
    public @Nullable String current(String prefix) {
        var here = prefix.equals("/") ? path.equals("/") : path.equals(prefix) || path.startsWith(prefix + "/");
        return here ? "page" : null;
    }
}
