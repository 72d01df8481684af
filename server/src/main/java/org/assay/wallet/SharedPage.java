package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A credential as a visitor sees it.
///
/// @param path of this page; the downloads are under it
/// @param address the whole address, for checking it elsewhere
public record SharedPage(
        CredentialView view, Instant until, @JsonIgnore String path, String address) implements Page {
    @Override
    public String title() {
        return view.holder() + ": " + view.title();
    }

    @Override
    public @Nullable Brand brand() {
        return view.brand();
    }
}
