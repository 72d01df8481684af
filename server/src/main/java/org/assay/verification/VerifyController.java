package org.assay.verification;

import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class VerifyController {

    /// @param address filled in for whoever comes from a page of ours
    @Public
    @GetMapping("/verify")
    Page show(@RequestParam(defaultValue = "") String address) {
        return new VerifyPage(new VerifyForm(address, null, null), new FormErrors());
    }
}
