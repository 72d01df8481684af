package org.assay.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the key lies that wraps all others.
///
/// @param data the data folder; `data` beside the working folder if unset
/// @param masterKey 32 bytes in base64, in place of the file in the data folder; unset: the file
@ConfigurationProperties("assay")
public record KeysSettings(@Nullable Path data, @Nullable String masterKey) {

    /// The file of the master key; used where none is set.
    Path masterFile() {
        return (data == null ? Path.of("data") : data).toAbsolutePath().resolve("keys", "master");
    }

    /// Never the key: settings are printed.
    @Override
    public String toString() {
        return "KeysSettings[data=" + data + ", masterKey=" + (masterKey == null ? "unset" : "set") + "]";
    }
}
