package org.assay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that every page needs, read once from the class path and named by their content:
/// `/assets/assay-1f2e3d4c5b6a.css`.
///
/// A changed file has a new address, so browsers may keep each one for ever. A page loads two style sheets of
/// `static/css`: the core, which every page shares, and the sheet of its [Page.Frame]. Templates ask the accessors for
/// addresses; [AssetsController] serves the bytes.
public final class Assets {

    private static final Asset FONT = font("instrument-sans-latin.woff2");
    private static final Asset FONT_EXTENDED = font("instrument-sans-latin-ext.woff2");
    private static final Asset CORE = sheet("assay.css", "tokens", "base", "components", "shared");
    private static final Map<Page.Frame, Asset> SHEETS =
            Stream.of(Page.Frame.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::sheet));
    private static final Asset SCRIPT = read("assay.js", "text/javascript;charset=utf-8", "/static/js/assay.js");
    private static final Asset PASSKEY = read("passkey.js", "text/javascript;charset=utf-8", "/static/js/passkey.js");
    private static final Asset ATTEMPT = read("attempt.js", "text/javascript;charset=utf-8", "/static/js/attempt.js");
    private static final Asset UPLOAD = read("upload.js", "text/javascript;charset=utf-8", "/static/js/upload.js");
    private static final Asset OFFLINE = read("offline.js", "text/javascript;charset=utf-8", "/static/js/offline.js");
    private static final Asset ICONS = read("icons.svg", "image/svg+xml", "/static/icons/icons.svg");

    private static final Map<String, Asset> BY_NAME = Stream.concat(
                    Stream.of(FONT, FONT_EXTENDED, CORE, SCRIPT, PASSKEY, ATTEMPT, UPLOAD, OFFLINE, ICONS),
                    SHEETS.values().stream())
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    /// Address of the style sheet that every page loads: tokens, base, components, and what frames share.
    public static String stylesheet() {
        return CORE.address();
    }

    /// Address of the style sheet that pages of `frame` load beside the core.
    public static String stylesheet(Page.Frame frame) {
        return Objects.requireNonNull(SHEETS.get(frame)).address();
    }

    /// Address of the script of every page; load it with `defer`.
    public static String script() {
        return SCRIPT.address();
    }

    /// Address of the script for pages with a passkey form; load it with `defer`.
    public static String passkeyScript() {
        return PASSKEY.address();
    }

    /// Address of the script for the page of an attempt; load it with `defer`.
    public static String attemptScript() {
        return ATTEMPT.address();
    }

    /// Address of the script for pages that take large files; load it with `defer`.
    public static String uploadScript() {
        return UPLOAD.address();
    }

    /// Address of the script that keeps modules on a device and writes its journal; load it with `defer`.
    public static String offlineScript() {
        return OFFLINE.address();
    }

    /// Addresses of all that a page needs which is shown without a connection.
    public static List<String> ofPagesKept() {
        return List.of(
                stylesheet(),
                stylesheet(Page.Frame.FOCUS),
                script(),
                offlineScript(),
                icons(),
                font(),
                FONT_EXTENDED.address());
    }

    /// Address of the screen font's Latin letters, which every page needs; browsers fetch the rest where a page has
    /// such letters. For `<link rel="preload" as="font" crossorigin>`.
    public static String font() {
        return FONT.address();
    }

    /// Address of the icon sprite. Templates use [Icons] instead.
    public static String icons() {
        return ICONS.address();
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Asset sheet(Page.Frame frame) {
        var name = frame.name().toLowerCase(Locale.ROOT);
        return sheet(name + ".css", name);
    }

    private static Asset sheet(String name, String... parts) {
        var css = Stream.of(parts)
                .map(part -> new String(bytes("/static/css/" + part + ".css"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"))
                .replace("instrument-sans-latin.woff2", FONT.name())
                .replace("instrument-sans-latin-ext.woff2", FONT_EXTENDED.name());
        return named(name, "text/css;charset=utf-8", css.getBytes(StandardCharsets.UTF_8));
    }

    private static Asset font(String name) {
        return read(name, "font/woff2", "/static/fonts/" + name);
    }

    private static Asset read(String name, String type, String path) {
        return named(name, type, bytes(path));
    }

    private static Asset named(String name, String type, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return new Asset(name.substring(0, dot) + "-" + digest(bytes) + name.substring(dot), type, bytes);
    }

    private static byte[] bytes(String path) {
        try (var in = Assets.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, () -> "not on the class path: " + path)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(sha256, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One file: its hashed name, media type and content.
    record Asset(String name, String type, byte[] bytes) {
        String address() {
            return "/assets/" + name;
        }
    }
}
