package org.assay.awarding.batches;

import java.util.Objects;
import java.util.TreeMap;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RulesController {
    private final Rules rules;
    private final AuditLog audit;

    RulesController(Rules rules, AuditLog audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/batches/rules")
    Page edit() {
        return new RulesPage(RulesForm.of(rules.of(own())), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/batches/rules")
    @Transactional
    public Object update(RulesForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return new RulesPage(form, errors);
        var rule = form.rule();
        rules.save(own(), rule);
        var details = new TreeMap<String, Object>();
        details.put("holdMinutes", rule.hold().toMinutes());
        if (rule.secondFrom() != null) details.put("secondFrom", rule.secondFrom());
        audit.record(own(), "changed rules for batches", own(), details);
        return Redirect.to("/batches")
                .saying("The rules for tables are saved. They hold for what is started from now on.");
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever administers acts for an organization");
    }
}
