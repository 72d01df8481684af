package org.assay.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Uploads in parts. Whoever lost the connection asks where the upload stands and sends the rest.
@Controller
class UploadsController {
    private final Uploading uploading;

    UploadsController(Uploading uploading) {
        this.uploading = uploading;
    }

    /// @param bytes how long the file is
    record UploadForm(@Nullable String name, @Nullable String bytes) implements Form {
        long bytesRead() {
            var text = Objects.requireNonNullElse(bytes, "").strip();
            return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
        }
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/uploads")
    Page create(UploadForm form) {
        return UploadPage.of(uploading.begin(Objects.requireNonNullElse(form.name(), ""), form.bytesRead()));
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/uploads/{upload}")
    Page show(@PathVariable UUID upload) {
        return UploadPage.of(uploading.get(upload));
    }

    /// The body is the next part of the file.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/uploads/{upload}/parts")
    Page update(@PathVariable UUID upload, @RequestParam(defaultValue = "0") long offset, HttpServletRequest request)
            throws IOException {
        return UploadPage.of(uploading.append(upload, offset, request.getInputStream()));
    }
}
