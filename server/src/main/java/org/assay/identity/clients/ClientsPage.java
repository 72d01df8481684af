package org.assay.identity.clients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;

/// @param made a client that was just made and its secret; shown this once, and null otherwise
/// @param tokenUrl where programs ask for tokens
public record ClientsPage(
        List<ApiClient> clients,
        @JsonIgnore ApiClients.@Nullable Made made,
        ClientForm form,
        FormErrors errors,
        String tokenUrl,
        Instant now)
        implements Page {

    public boolean isTicked(Scope scope) {
        return form.chosen().contains(scope);
    }

    @Override
    public String title() {
        return "API clients";
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
