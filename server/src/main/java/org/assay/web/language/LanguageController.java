package org.assay.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps the language that somebody chose: on this device, and for who is signed in with the person.
@Controller
class LanguageController {
    private final Choosing choosing;
    private final Surroundings surroundings;

    LanguageController(Choosing choosing, Surroundings surroundings) {
        this.choosing = choosing;
        this.surroundings = surroundings;
    }

    @Public
    @PostMapping("/language")
    Redirect update(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (choosing.isOffered(lang)) {
            choosing.keep(lang, request, response);
            surroundings.speak(lang);
        }
        return Redirect.to(isOurs(next) ? next : "/");
    }

    private static boolean isOurs(String next) {
        return next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") && !next.contains("\r\n");
    }
}
