package org.assay.notices.bounces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.assay.notices.NoticesSettings;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes returned mail from the relay, one message in each request, as it came. Open to nobody while no secret is set.
@Controller
class BounceController {
    private final ReturnedMail returned;
    private final NoticesSettings settings;

    BounceController(ReturnedMail returned, NoticesSettings settings) {
        this.returned = returned;
        this.settings = settings;
    }

    /// Answers 204 whether or not the message said anything: the relay has done its part.
    @Public
    @PostMapping("/bounces")
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isRelay(request.getHeader("Authorization"))) {
            throw Refusal.notFound("There is nothing at this address.");
        }
        var message = request.getInputStream().readNBytes(DropFolder.LARGEST_BYTES + 1);
        if (message.length > DropFolder.LARGEST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The message is larger than 1 MB.");
        }
        returned.read(message);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private boolean isRelay(@org.jspecify.annotations.Nullable String shown) {
        var secret = settings.bounceSecret();
        return secret != null
                && shown != null
                && MessageDigest.isEqual(
                        ("Bearer " + secret).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
