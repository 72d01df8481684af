package org.assay.identity.organizations;

import java.time.Duration;
import org.assay.identity.Organizations;
import org.assay.web.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An organization's logo. Its address carries the version, so a copy may be kept.
@Controller
class LogoController {
    private final Organizations organizations;

    LogoController(Organizations organizations) {
        this.organizations = organizations;
    }

    @Public
    @GetMapping("/organizations/{slug}/logo")
    ResponseEntity<byte[]> show(@PathVariable String slug) {
        return organizations
                .logo(slug)
                .map(logo -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(logo.type()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(logo.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
