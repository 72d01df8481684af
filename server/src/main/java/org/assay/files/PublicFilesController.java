package org.assay.files;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.assay.web.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves [PublicFiles] to anybody, also to scripts of other sites: without a session, a database or a cookie.
@Controller
class PublicFilesController {
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private final PublicFiles files;

    PublicFilesController(PublicFiles files) {
        this.files = files;
    }

    @Public
    @GetMapping({"/status/**", "/issuers/**", "/keys/**", "/badges/**", "/successors/**"})
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        var path = request.getRequestURI().substring(1);
        return files.read(path).map(bytes -> found(path, bytes)).orElseGet(PublicFilesController::missing);
    }

    private static ResponseEntity<byte[]> found(String path, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type(path))
                .cacheControl(path.startsWith("badges/") ? LONG : SHORT)
                .eTag("\"" + digest(bytes) + "\"")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound()
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static MediaType type(String path) {
        var dot = path.lastIndexOf('.');
        return switch (dot < 0 ? "" : path.substring(dot + 1)) {
            case "svg" -> MediaType.valueOf("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            case "json" -> MediaType.APPLICATION_JSON;
            case "" -> MediaType.valueOf("application/ld+json");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
