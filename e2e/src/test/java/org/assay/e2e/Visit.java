package org.assay.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One person at one browser. Whatever their browser complains of, or fetches from elsewhere, is kept, and closing
/// the visit fails on it.
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final RunningAssay assay;
    private final Album album;
    private final boolean scripts;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean isLost;

    Visit(BrowserContext context, RunningAssay assay, Album album, boolean scripts) {
        this.context = context;
        this.assay = assay;
        this.album = album;
        this.scripts = scripts;
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("script error: " + error.error()));
        context.onRequest(this::watch);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    Visit open(String path) {
        page.navigate(assay.url(path));
        return this;
    }

    /// Signs in as a member of the cast, on the sign-in page of the demonstration.
    Visit signInAs(String name) {
        open("/sign-in");
        return press(name);
    }

    /// Presses the button whose name starts so; it is scrolled to and must be the only one.
    Visit press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(button)))
                .click();
        return this;
    }

    Visit follow(String link) {
        link(link).click();
        return this;
    }

    /// Follows the first link so named anywhere on the page: of the navigation around its subject, say.
    Visit turnTo(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(starting(link)))
                .first()
                .click();
        return this;
    }

    /// Comes in by a link that was mailed to an address; whoever is new says their name.
    Visit signInByMail(String address, String name) {
        return fill("Email address", address).press("Send me a link").enterByMail(address, name);
    }

    /// The same from where a link was just asked for.
    Visit enterByMail(String address, String name) {
        follow("local mailbox").openMail(address, "Your link to sign in").follow("Open the link");
        var asked = labelled("Your name", "input");
        if (asked.count() > 0) asked.fill(name);
        return press("Sign in as " + address);
    }

    /// The first link of the page's subject whose name starts so.
    Locator link(String name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(starting(name)))
                .first();
    }

    /// Opens the newest mail to an address about a subject, waiting for it: letters are written after the deed.
    Visit openMail(String address, String subject) {
        var mail = main().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("To " + address))
                .filter(new Locator.FilterOptions().setHasText(subject));
        await("/mailbox", mail).first().getByRole(AriaRole.LINK).click();
        return this;
    }

    /// Opens the page again until a text stands on it that another deed brings about.
    Visit openUntil(String path, String text) {
        await(path, main().getByText(text));
        return this;
    }

    private Locator await(String path, Locator awaited) {
        open(path);
        for (int tries = 0; tries < 100 && awaited.count() == 0; tries++) {
            page.waitForTimeout(200);
            open(path);
        }
        assertThat(awaited.first()).isVisible();
        return awaited;
    }

    Visit fill(String label, String text) {
        return fill(label, 0, text);
    }

    /// Fills the field that is number `index`, from 0, of those whose label starts so.
    Visit fill(String label, int index, String text) {
        labelled(label, "input, textarea").nth(index).fill(text);
        return this;
    }

    /// Chooses the option whose words start so.
    Visit choose(String label, int index, String option) {
        var select = labelled(label, "select").nth(index);
        var found = select.locator("option").filter(new Locator.FilterOptions().setHasText(starting(option)));
        select.selectOption(String.valueOf(found.first().getAttribute("value")));
        return this;
    }

    /// Ticks the box, or chooses the option, that is number `index`, from 0, of those whose name starts so; by
    /// keyboard, since some are drawn by their label.
    Visit tick(String name, int index) {
        var named = new Page.GetByRoleOptions().setName(starting(name));
        var box = page.getByRole(AriaRole.CHECKBOX, named)
                .or(page.getByRole(AriaRole.RADIO, named))
                .nth(index);
        if (!box.isChecked()) box.press("Space");
        assertThat(box).isChecked();
        return this;
    }

    private Locator labelled(String label, String kinds) {
        return page.getByLabel(starting(label)).and(page.locator(kinds));
    }

    /// The part of the page where its subject stands.
    Locator main() {
        return page.locator("#main");
    }

    Visit sees(String text) {
        assertThat(main()).containsText(text);
        return this;
    }

    Visit isAt(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    /// The path that the browser shows.
    String path() {
        return URI.create(page.url()).getPath();
    }

    /// Takes the page's pictures and has axe look at it, in both themes and widths.
    Visit look(String name) {
        complaints.addAll(album.add(name, page, scripts));
        return this;
    }

    private static Pattern starting(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[^\\w\\s]", "\\\\$0"));
    }

    /// Presses or follows what downloads a file, and gives the file.
    byte[] download(Runnable deed) {
        try (var file = page.waitForDownload(deed).createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Drops a file at the verifier and has it checked.
    Visit check(String name, String type, byte[] file) {
        open("/verify");
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, file));
        return press("Check credential");
    }

    /// Loses the connection, for pages and workers; whatever a browser says of that meanwhile is no complaint.
    Visit lose() {
        isLost = true;
        context.setOffline(true);
        return this;
    }

    /// Waits until the page's script says that there is no connection: from then on it also takes what is answered.
    Visit isOffline() {
        assertThat(page.locator("[data-journal-state]")).containsText("You are offline");
        return this;
    }

    Visit find() {
        context.setOffline(false);
        isLost = false;
        return this;
    }

    /// A page that answers 404 or 422 on purpose is no complaint, though the browser reports its status.
    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error") || (isLost && message.text().contains("ERR_INTERNET_DISCONNECTED"))) return;
        var isStatusOfPage = message.text().startsWith("Failed to load resource: the server responded with a status")
                && message.location().startsWith(page.url());
        if (!isStatusOfPage) complaints.add("error on " + page.url() + ": " + message.text());
    }

    private void watch(Request request) {
        if (!request.url().startsWith(assay.url("/")) && !request.url().startsWith("data:")) {
            complaints.add("foreign request from " + page.url() + ": " + request.url());
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
