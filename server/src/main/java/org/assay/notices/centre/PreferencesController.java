package org.assay.notices.centre;

import java.time.ZoneOffset;
import org.assay.identity.Bounces;
import org.assay.identity.PersonId;
import org.assay.notices.Preferences;
import org.assay.notices.sessions.Zones;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// How somebody wants to be told, chosen by themselves.
@Controller
class PreferencesController {
    private final Preferences preferences;
    private final Zones zones;
    private final Bounces bounces;
    private final Surroundings surroundings;

    PreferencesController(Preferences preferences, Zones zones, Bounces bounces, Surroundings surroundings) {
        this.preferences = preferences;
        this.zones = zones;
        this.bounces = bounces;
        this.surroundings = surroundings;
    }

    @SignedIn
    @GetMapping("/notices/settings")
    Page show() {
        var form = PreferencesForm.from(
                preferences.of(person()), preferences.rhythm(person(), zones.of(person(), ZoneOffset.UTC)));
        return page(form, new FormErrors());
    }

    @SignedIn
    @PostMapping("/notices/settings")
    Object update(PreferencesForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(form, errors);
        form.choices().forEach((reason, choice) -> preferences.choose(person(), reason, choice));
        preferences.keep(person(), form.rhythm());
        return Redirect.to("/notices/settings").saying("Saved. It holds from now on.");
    }

    private Page page(PreferencesForm form, FormErrors errors) {
        var isStaff = surroundings.visitor().filter(Visitor::isStaff).isPresent();
        return new PreferencesPage(
                form.choices(), form, errors, bounces.of(person()), bounces.reachable(person()), isStaff);
    }

    private PersonId person() {
        return new PersonId(surroundings.visitor().map(Visitor::person).orElseThrow());
    }
}
