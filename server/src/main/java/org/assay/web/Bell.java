package org.assay.web;

/// How much news waits for whoever is looking; told to `web` by `notices`.
public interface Bell {

    /// Notices that the visitor has not read, at most 100; 0 where nobody is signed in.
    int unread();
}
