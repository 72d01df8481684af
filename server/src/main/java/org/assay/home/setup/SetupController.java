package org.assay.home.setup;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SetupController {
    private final SettingUp settingUp;

    SetupController(SettingUp settingUp) {
        this.settingUp = settingUp;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/setup")
    Page show() {
        return settingUp.of(
                Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization"));
    }
}
