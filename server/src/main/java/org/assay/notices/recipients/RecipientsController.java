package org.assay.notices.recipients;

import java.time.Clock;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Bringing;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.notices.Undelivered;
import org.assay.shared.Refusal;
import org.assay.wallet.Reoffering;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RecipientsController {
    private static final int ROWS = 100;
    private static final int MOST_DAYS = 3_650;

    private final Recipients recipients;
    private final Reoffering offers;
    private final Undelivered letters;
    private final Bringing tables;
    private final Awards awards;
    private final Credentials credentials;
    private final Organizations organizations;
    private final IdentitySettings platform;
    private final Clock clock;

    // More than five: what reaches somebody passes the whole river.
    RecipientsController(
            Recipients recipients,
            Reoffering offers,
            Undelivered letters,
            Bringing tables,
            Awards awards,
            Credentials credentials,
            Organizations organizations,
            IdentitySettings platform,
            Clock clock) {
        this.recipients = recipients;
        this.offers = offers;
        this.letters = letters;
        this.tables = tables;
        this.awards = awards;
        this.credentials = credentials;
        this.organizations = organizations;
        this.platform = platform;
        this.clock = clock;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches/{batch}/recipients")
    Page index(
            @PathVariable BatchId batch,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from) {
        var name = tables.name(batch);
        var all = recipients.of(batch);
        var start = Math.max(0, from);
        var shown = all.stream()
                .filter(each -> show.isEmpty() || each.stage().name().equals(show))
                .toList();
        var days = offers.days();
        return new RecipientsPage(
                batch.toString(),
                name,
                show,
                shown.stream().skip(start).limit(ROWS).toList(),
                Recipients.tally(all),
                days.isPresent() ? days.getAsInt() : null,
                shown.size() > start + ROWS ? start + ROWS : null);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/awards/{award}/letter")
    Redirect createLetter(@PathVariable AwardId award) {
        letters.again(offers.again(credential(award)).id());
        return back(award).saying("A further letter is on its way. The link of the earlier one is void.");
    }

    /// Shown as the answer itself, and never again: only the hash of the code is kept.
    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/awards/{award}/code")
    Page createCode(@PathVariable AwardId award) {
        var issued = issued(award);
        var code = offers.print(issued.id());
        return new CodeLetterPage(
                organizations.get(issued.organization()).brand(),
                issued.learnerName(),
                issued.title(),
                code.spelled(),
                platform.url(code.path()),
                platform.url("/claims"),
                clock.instant());
    }

    /// @param days empty for never
    @Allows(Permission.ADMINISTER)
    @PostMapping("/batches/{batch}/claim-end")
    Redirect updateEnd(@PathVariable BatchId batch, @RequestParam(defaultValue = "") String days) {
        tables.name(batch);
        var text = days.strip();
        if (!text.isEmpty()
                && (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS))
            throw Refusal.malformed("Write days from 1 to 3,650, or nothing.");
        offers.end(text.isEmpty() ? null : Integer.valueOf(text));
        return Redirect.to("/batches/" + batch + "/recipients").saying("Saved. It holds for letters from now on.");
    }

    private CredentialId credential(AwardId award) {
        return issued(award).id();
    }

    private IssuedCredential issued(AwardId award) {
        awards.inOrganization(award);
        return credentials
                .of(award)
                .filter(found -> found.organization().equals(Acting.now().organization()))
                .orElseThrow(() -> Refusal.conflict("This credential is still being issued."));
    }

    private Redirect back(AwardId award) {
        var statement = awards.get(award).statement();
        return Redirect.to(statement == null ? "/awards/" + award : "/batches/" + statement.batch() + "/recipients");
    }
}
