package org.assay.web;

import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Says what went wrong and where to go from here.
///
/// @param status HTTP status code, 400 to 599
/// @param detail one sentence that is safe to show
/// @param way the way out that the refusal names, or null
/// @param back path of the page that the visitor came from, or the start page
public record ProblemPage(int status, String detail, String back, Refusal.@Nullable Way way) implements Page {
    @Override
    public String title() {
        return switch (status) {
            case 401 -> "Sign in first";
            case 403 -> "Not yours to open";
            case 404 -> "Nothing here";
            case 409 -> "This cannot be done now";
            case 413 -> "Too large";
            case 429 -> "Too many at once";
            case 500, 503 -> "This did not work";
            default -> "This cannot be read";
        };
    }
}
