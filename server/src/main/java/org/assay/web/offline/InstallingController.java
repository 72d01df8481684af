package org.assay.web.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assay.web.Assets;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Surroundings;
import org.assay.web.language.Choosing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// What a browser asks for to install the platform as an app: the same for anybody, asked without cookies.
@Controller
class InstallingController {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String WORKER = "const ASSETS = "
            + JsonMapper.shared().writeValueAsString(Assets.ofPagesKept()) + ";\n" + text("/static/js/sw.js");
    private final Surroundings surroundings;
    private final Choosing choosing;
    private final JsonMapper json = JsonMapper.shared();

    InstallingController(Surroundings surroundings, Choosing choosing) {
        this.surroundings = surroundings;
        this.choosing = choosing;
    }

    /// W3C Web Application Manifest, those members that we use, as the standard spells them.
    record Manifest(
            String id,
            String name,
            String short_name,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            String lang,
            String dir,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type, String purpose) {
        static Icon of(AppIcon icon, int size, String purpose) {
            return new Icon(icon.address(size), size + "x" + size, "image/png", purpose);
        }
    }

    @Public
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> index(HttpServletRequest request, HttpServletResponse response) {
        var brand = surroundings.brand();
        var words = choosing.words(request, response);
        var icon = AppIcon.of(brand);
        var manifest = new Manifest(
                "/",
                brand.name(),
                brand.name(),
                "/learn",
                "/",
                "standalone",
                brand.colour(),
                "#ffffff",
                words.tag(),
                words.direction(),
                List.of(
                        Icon.of(icon, 192, "any"),
                        Icon.of(icon, 512, "any"),
                        Icon.of(icon, 192, "maskable"),
                        Icon.of(icon, 512, "maskable")));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(json.writeValueAsBytes(manifest));
    }

    /// The address says all there is to the picture, so a copy may be kept for ever.
    @Public
    @GetMapping("/app-icons/{icon}")
    ResponseEntity<byte[]> icon(@PathVariable String icon) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_EVER)
                .body(AppIcon.png(icon));
    }

    /// Another version of any asset makes it another worker, which the browser then installs.
    @Public
    @GetMapping("/sw.js")
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(WORKER.getBytes(StandardCharsets.UTF_8));
    }

    @Public
    @GetMapping("/offline")
    Page show() {
        return new OfflinePage();
    }

    private static String text(String path) {
        try (var in = InstallingController.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
