package org.assay.identity.hosts;

import java.util.Locale;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param name as typed; a whole web address is understood too
public record HostForm(@Nullable String name) implements Form {

    FormErrors check() {
        var errors = new FormErrors().require("name", name, "Enter a name, like learn.university.example.");
        if (!HostGate.isName(host())) errors.add("name", "Enter a name alone, like learn.university.example.");
        return errors;
    }

    String host() {
        var typed = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return typed.replaceFirst("^https?://", "").replaceFirst("[/:].*$", "").replaceFirst("\\.$", "");
    }
}
