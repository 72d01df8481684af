package org.assay.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser: the Chromium of this machine.
final class Browsing implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final RunningAssay assay;
    private final Album album;

    private Browsing(Playwright playwright, Browser browser, RunningAssay assay, Album album) {
        this.playwright = playwright;
        this.browser = browser;
        this.assay = assay;
        this.album = album;
    }

    static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browsing start(RunningAssay assay, Album album) {
        // A machine that builds other things meanwhile answers late, and late is not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--ignore-certificate-errors", // of a worker's script, too: contexts ignore others
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Browsing(playwright, browser, assay, album);
    }

    /// Somebody with nothing in their browser yet.
    Visit visit() {
        return new Visit(browser.newContext(options()), assay, album, true);
    }

    /// Somebody with a phone.
    Visit visitByPhone() {
        var phone =
                options().setViewportSize(Album.PHONE, 800).setIsMobile(true).setHasTouch(true);
        return new Visit(browser.newContext(phone), assay, album, true);
    }

    /// Somebody whose browser knows no service workers, so that everything comes over the wire as it was sent.
    Visit visitOverTheWire() {
        return new Visit(
                browser.newContext(options().setServiceWorkers(ServiceWorkerPolicy.BLOCK)), assay, album, true);
    }

    /// Somebody whose browser runs no scripts.
    Visit visitWithoutScript() {
        return new Visit(browser.newContext(options().setJavaScriptEnabled(false)), assay, album, false);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(Album.DESKTOP, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Oslo");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
