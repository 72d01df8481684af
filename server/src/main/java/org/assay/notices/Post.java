package org.assay.notices;

/// The way out for letters: a mail server, or the local mailbox.
interface Post {

    /// Hands the letter over. Throws [Returned] where its address takes none for good, and anything else where the
    /// letter was not taken for now.
    void send(Letter letter);

    /// The mail server says that there is no such address, or that it takes no mail.
    final class Returned extends RuntimeException {
        Returned(String why) {
            super(why, null, false, false);
        }
    }
}
