package org.assay.identity.hosts;

import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Under which addresses the storefront is reached.
///
/// @param front the address that always works
public record HostsPage(String front, List<Host> hosts, HostForm form, FormErrors errors) implements Page {
    @Override
    public String title() {
        return "Web address";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
