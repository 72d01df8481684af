package org.assay.notices;

/// The way out for letters: a mail server, or the local mailbox.
interface Post {

    /// Hands the letter over. Throws where it was not taken; the event then stays open and is tried again.
    void send(Letter letter);
}
