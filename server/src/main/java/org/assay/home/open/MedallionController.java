package org.assay.home.open;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.medallion.Medallion;
import org.assay.catalog.medallion.Size;
import org.assay.web.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The picture of a published version. It is drawn from data that never changes, so copies may be kept.
@Controller
class MedallionController {
    private static final int PNG_PIXELS = 512;
    private static final CacheControl MONTH =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    private final PublishedEntries entries;

    MedallionController(PublishedEntries entries) {
        this.entries = entries;
    }

    @Public
    @GetMapping("/achievements/{entry}/{number}/medallion.svg")
    ResponseEntity<byte[]> svg(@PathVariable EntryId entry, @PathVariable int number) {
        return image(
                "image/svg+xml", medallion(entry, number).outlined(Size.FULL).getBytes(StandardCharsets.UTF_8));
    }

    /// Without lettering, for less than 96 pixels.
    @Public
    @GetMapping("/achievements/{entry}/{number}/medallion-small.svg")
    ResponseEntity<byte[]> small(@PathVariable EntryId entry, @PathVariable int number) {
        return image(
                "image/svg+xml", medallion(entry, number).outlined(Size.SMALL).getBytes(StandardCharsets.UTF_8));
    }

    @Public
    @GetMapping("/achievements/{entry}/{number}/medallion.png")
    ResponseEntity<byte[]> png(@PathVariable EntryId entry, @PathVariable int number) {
        return image(MediaType.IMAGE_PNG_VALUE, medallion(entry, number).png(PNG_PIXELS));
    }

    private Medallion medallion(EntryId entry, int number) {
        return entries.medallion(entries.get(DefinitionController.version(entry, number)));
    }

    private static ResponseEntity<byte[]> image(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(MONTH)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Access-Control-Allow-Origin", "*")
                .body(bytes);
    }
}
