package org.assay.api.webhooks;

import java.util.List;
import org.assay.api.Sent;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A webhook that a program sets up for itself.
record WebhookSent(@Nullable String url, @Nullable List<String> types) implements Sent {
    EndpointForm form() {
        return new EndpointForm(url, types);
    }

    @Override
    public FormErrors check() {
        return form().check();
    }
}
