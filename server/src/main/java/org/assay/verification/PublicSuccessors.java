package org.assay.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.assay.files.PublicFiles;
import org.assay.identity.IdentitySettings;
import org.springframework.stereotype.Component;

/// The public files at `/successors/{credential}`, read from the static plane, as anybody can.
@Component
class PublicSuccessors implements Superseded {
    private static final Pattern PATH = Pattern.compile("/credentials/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final PublicFiles files;
    private final IdentitySettings platform;

    PublicSuccessors(PublicFiles files, IdentitySettings platform) {
        this.files = files;
        this.platform = platform;
    }

    @Override
    public Optional<Successor> by(String credential) {
        var base = platform.url("");
        var path = credential.startsWith(base) ? credential.substring(base.length()) : credential;
        if (!PATH.matcher(path).matches()) return Optional.empty();
        return files.read("successors/" + path.substring("/credentials/".length()))
                .flatMap(this::read);
    }

    private Optional<Successor> read(byte[] file) {
        try {
            var said = StrictJson.parseObject(file);
            var url = said.path("supersededBy").asString("");
            var path = url.substring(Math.min(url.length(), platform.url("").length()));
            var at = Instant.parse(said.path("supersededAt").asString(""));
            return PATH.matcher(path).matches() ? Optional.of(new Successor(url, path, at)) : Optional.empty();
        } catch (MalformedJson | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
