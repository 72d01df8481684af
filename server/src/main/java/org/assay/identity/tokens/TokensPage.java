package org.assay.identity.tokens;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;

/// @param made the text of a token that was just made; shown this once, and null otherwise
/// @param grantable what the visitor may do themselves
public record TokensPage(
        List<ApiToken> tokens,
        @JsonIgnore @Nullable String made,
        List<Permission> grantable,
        TokenForm form,
        FormErrors errors,
        Instant now)
        implements Page {

    /// `AUTHOR_ENTRIES` as `author entries`.
    public static String words(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public boolean isTicked(Permission permission) {
        return form.scopes() != null && form.scopes().contains(permission.name());
    }

    @Override
    public String title() {
        return "API tokens";
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
