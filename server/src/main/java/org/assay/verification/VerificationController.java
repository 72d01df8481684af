package org.assay.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.assay.credential.bake.Carriers;
import org.assay.credential.bake.NotBaked;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Makes a report of whatever it is given, for anybody, and keeps nothing: neither the credential nor who asked. It
/// changes nothing, so it needs no token against cross-site requests.
@Controller
class VerificationController {
    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 8;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Verifying verifying;
    private final Intake intake;

    VerificationController(Verifying verifying, Intake intake) {
        this.verifying = verifying;
        this.intake = intake;
    }

    /// From the page: a file, an address or pasted text, whichever comes first.
    @Public
    @PostMapping(
            value = "/verifications",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    Page create(VerifyForm form, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var uploaded = file == null || isNone(file) ? null : bytes(file);
        return inTurn(() -> switch (intake.take(form, uploaded)) {
            case Intake.Taken(var bytes) -> report(bytes, form.email());
            case Intake.NothingThere(var field, var message) ->
                new VerifyPage(form, new FormErrors().add(field, message));
        });
    }

    /// From a program: the credential is the body, of whatever type.
    @Public
    @PostMapping("/verifications")
    Page createFromBody(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        requireSmall(bytes.length);
        return inTurn(() -> report(bytes, null));
    }

    private Page inTurn(Supplier<Page> work) {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "Many are checking at this moment. Wait a few seconds and try again.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private ReportPage report(byte[] bytes, @Nullable String email) {
        return ReportPage.of(verifying.verify(bytes, email), text(bytes), email);
    }

    /// A browser that was given no file sends one without name and content.
    private static boolean isNone(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        requireSmall(file.getSize());
        return file.getBytes();
    }

    private static void requireSmall(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The file is too large. Choose one under 2 MB.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            var baked = Carriers.isOne(bytes) ? Carriers.unbake(bytes) : Optional.of(bytes);
            return new String(baked.orElse(new byte[0]), StandardCharsets.UTF_8);
        } catch (NotBaked damaged) {
            return "";
        }
    }
}
