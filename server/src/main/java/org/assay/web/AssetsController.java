package org.assay.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves [Assets] to anybody. The address carries the content's hash, so a copy never goes stale.
@Controller
class AssetsController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Public
    @GetMapping("/assets/{name:.+}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        return Assets.find(name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(FOR_EVER)
                        .contentType(MediaType.parseMediaType(asset.type()))
                        .body(asset.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
