package org.assay.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where this installation keeps what is not in the database.
///
/// @param data the data folder; `data` beside the working folder if unset
@ConfigurationProperties("assay")
public record FilesSettings(@Nullable Path data) {

    /// The folder of the static plane.
    public Path publicFolder() {
        return folder("public");
    }

    /// A folder below the data folder.
    Path folder(String name) {
        return (data == null ? Path.of("data") : data).toAbsolutePath().resolve(name);
    }
}
