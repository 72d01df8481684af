package org.assay.api.sandbox;

import java.util.List;
import org.assay.identity.Organization;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param principal whose sandbox it is
/// @param sandbox null until one is made
/// @param isInside whether the visitor works in the sandbox now
/// @param titles of what can be awarded there
public record SandboxPage(Organization principal, @Nullable Organization sandbox, boolean isInside, List<String> titles)
        implements Page {

    @Override
    public String title() {
        return "Sandbox";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
