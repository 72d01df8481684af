package org.assay.web;

/// What a browser sent, or the same as JSON. A record of texts (null where absent) that says itself what is wrong
/// with it, so that a page can show it again as it was typed.
public interface Form {}
