package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A programme office awards by the table: what is wrong is said by its row, mended or left out, and the rest goes out,
/// also to people who have no account.
@ExtendWith(Platform.class)
class TableTest {
    private static final String TITLE = "Survey Data Analysis";
    private static final String KARIN = "karin.lind@post.example";
    private static final String TABLE = """
            Name;E-mail;Datum;Punkte;Bemerkung
            Karin Lind;%s;14.02.2026;88;Viva gut
            Jürgen Großkreutz-Wachtmeister;j.grosskreutz@post,example;14.02.2026;77;
            Amara Nwosu-Feld;a.nwosu@post.example;14.02.2062;78;
            Leila Haddad;l.haddad@post.example;14.02.2026;61;
            ;k.lind@post.example;14.02.2026;88;
            """.formatted(KARIN);

    @Test
    void aTableIsMatchedMendedAndIssuedAndAStrangerBelievesIt(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen");
                var karin = browsing.visit();
                var stranger = browsing.visit()) {
            bring(mira);
            mend(mira);
            mira.choose("When", 0, "In an hour").press("Issue 3").isAt("3 credentials are about to go out");
            mira.look("table-held").press("Take them back").isAt("3 ready, 1 need you");
            mira.press("Issue 3");
            mira.openUntil(mira.path(), "3 of 3 awarded").look("table-issued");
            var code = print(mira);
            var credential = claim(karin);
            claimByCode(karin, code);
            mira.openUntil(mira.path(), "2 of 3 are claimed");
            stranger.check("credential.json", "application/json", credential);
            stranger.sees("The issuer is known here").sees("Karin Lind");
        }
    }

    private static void bring(Visit mira) {
        mira.turnTo("By the table")
                .follow("Rules for tables")
                .isAt("Rules for tables")
                .look("table-rules");
        mira.follow("Leave them as they are").isAt("Awards by the table").look("table-bring");
        mira.choose("What is awarded", 0, TITLE);
        mira.page()
                .locator("#f-file")
                .setInputFiles(new FilePayload("april-results.csv", "text/csv", TABLE.getBytes(UTF_8)));
        mira.press("Bring it").isAt("Match your columns").look("table-columns");
        mira.press("Check 5 rows").isAt("1 ready, 4 need you").look("table-rows");
    }

    private static void mend(Visit mira) {
        var problems = new String(mira.download(() -> mira.follow("Problems (CSV)")), UTF_8);
        assertThat(problems).contains("j.grosskreutz@post,example").contains("The name is missing.");
        var mended = problems.replace("j.grosskreutz@post,example", "j.grosskreutz@post.example");
        mira.page()
                .locator("summary", new Page.LocatorOptions().setHasText("office program"))
                .click();
        mira.page()
                .locator("#f-mended")
                .setInputFiles(new FilePayload("problems.csv", "text/csv", mended.getBytes(UTF_8)));
        mira.press("Read it").isAt("2 ready, 3 need you");
        mira.press("Row 4: use 2026-02-14").isAt("3 ready, 2 need you");
        mira.follow("Mend row 6").fill("Full name", "Karin Lind").look("table-row");
        mira.press("Save the row").isAt("4 ready, 1 need you");
        mira.turnTo("Ready").tick("Choose row 6", 0).press("Leave the chosen rows out");
        mira.isAt("3 ready, 1 need you");
    }

    /// The code on a letter for somebody whom no mail reaches.
    private static String print(Visit mira) {
        mira.follow("Who has it").isAt("0 of 3 are claimed").look("table-recipients");
        var recipients = mira.path();
        mira.press("Print a code for Amara").sees("The code works once.").look("table-code");
        var code = mira.page().locator(".mono.xl").innerText();
        mira.open(recipients).press("Send again to Amara").sees("A further letter is on its way.");
        return code;
    }

    private static void claimByCode(Visit holder, String code) {
        holder.open("/claims")
                .look("claim-code")
                .fill("The code of your letter", code)
                .press("See what it is for");
        holder.isAt("A credential waits for you").press("Put it into my wallet").sees("It is in your wallet");
    }

    private static byte[] claim(Visit karin) {
        karin.open("/mailbox")
                .openMail(KARIN, TITLE + ": your credential is ready")
                .follow("Open the link");
        karin.look("table-claim").follow("Sign in");
        karin.signInByMail(KARIN, "Karin Lind");
        karin.press("Put it into my wallet").press("Download");
        return karin.download(() -> karin.follow("Open Badges 3.0 (JSON)"));
    }
}
