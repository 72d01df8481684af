package org.assay.files;

import java.util.UUID;
import org.assay.web.Page;

/// Where an upload stands, for the script that sends it.
public record UploadPage(UUID upload, String name, long bytes, long received) implements Page {

    static UploadPage of(Upload upload) {
        return new UploadPage(upload.id(), upload.name(), upload.bytes(), upload.received());
    }

    @Override
    public String title() {
        return "Upload";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
