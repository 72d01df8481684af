package org.assay.api.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.assay.api.feed.Happening;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param made an endpoint with a secret that was just made; shown this once, and null otherwise
public record WebhooksPage(
        List<Endpoint> endpoints, @JsonIgnore Endpoints.@Nullable Made made, EndpointForm form, FormErrors errors)
        implements Page {

    public boolean isTicked(Happening.Type type) {
        return form.chosen().contains(type);
    }

    @Override
    public String title() {
        return "Webhooks";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    @Override
    public int status() {
        return errors.status();
    }
}
