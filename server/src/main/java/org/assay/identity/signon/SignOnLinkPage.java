package org.assay.identity.signon;

import org.assay.web.Page;

/// @param path of the organization's sign-on
/// @param called whose account it is
public record SignOnLinkPage(String path, String organization, String called) implements Page {
    @Override
    public String title() {
        return "Link your sign-on";
    }
}
