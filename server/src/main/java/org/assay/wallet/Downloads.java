package org.assay.wallet;

import org.assay.credential.bake.PngBaker;
import org.assay.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A holding as a file. What is private or can be withdrawn stays in no cache.
final class Downloads {
    // VC Data Model 2.0, "IANA Considerations".
    private static final MediaType CREDENTIAL = MediaType.valueOf("application/vc");

    private Downloads() {}

    /// The exact bytes.
    static ResponseEntity<byte[]> json(Holding holding) {
        return file("credential.json", CREDENTIAL).body(holding.bytes());
    }

    /// @param png the picture that carries the credential
    static ResponseEntity<byte[]> badge(Holding holding, byte[] png) {
        return file("badge.png", MediaType.IMAGE_PNG).body(PngBaker.bake(png, holding.bytes()));
    }

    static ResponseEntity<String> svg(String drawing) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(drawing);
    }

    static Refusal noPicture() {
        return Refusal.notFound("This credential has no picture to show, because it does not stand.");
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
