package org.assay.shared;

import java.net.URI;

/// A line that the server prints once it serves, such as how to sign in. Any bean of this type is asked, in bean order.
@FunctionalInterface
public interface StartLine {
    /// @param home the address of the start page
    String text(URI home);
}
