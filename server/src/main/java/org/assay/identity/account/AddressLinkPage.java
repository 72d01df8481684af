package org.assay.identity.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.assay.web.Page;

/// @param secret the link's own, for the form's address
public record AddressLinkPage(@JsonIgnore String secret, String address) implements Page {
    @Override
    public String title() {
        return "Add this address";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
