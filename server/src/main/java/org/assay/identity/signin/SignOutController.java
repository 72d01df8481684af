package org.assay.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.identity.Login;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignOutController {

    @Public
    @PostMapping("/sign-out")
    Redirect create(HttpServletRequest request, HttpServletResponse response) {
        Login.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return Redirect.to("/").saying("You are signed out.");
    }
}
