package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assay.web.Assets.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetsTest {

    @ParameterizedTest
    @EnumSource
    void theStyleSheetsOfAFrameFitTheirBudgetOf16KilobytesCompressed(Page.Frame frame) throws IOException {
        assertThat(compressed(at(Assets.stylesheet())) + compressed(at(Assets.stylesheet(frame))))
                .isLessThanOrEqualTo(16 * 1024);
    }

    @ParameterizedTest
    @EnumSource
    void theSheetOfAFrameStaysInsideItsLayerAndAsksForNothing(Page.Frame frame) {
        var css = text(at(Assets.stylesheet(frame)));
        assertThat(css).contains("@layer patterns {").doesNotContain("url(", "@import");
        assertThat(Assets.stylesheet(frame)).matches("/assets/" + frame.name().toLowerCase() + "-[0-9a-f]{12}\\.css");
    }

    @Test
    void theScriptsOfAPageFitItsBudgetOf8KilobytesCompressed() throws IOException {
        int everywhere = compressed(at(Assets.script()));
        for (var more : List.of(
                Assets.offlineScript(), Assets.passkeyScript(), Assets.attemptScript(), Assets.uploadScript())) {
            assertThat(everywhere + compressed(at(more))).as(more).isLessThanOrEqualTo(8 * 1024);
        }
    }

    @Test
    void theCoreDeclaresItsLayersFirstAndAsksForNothingButTheFonts() {
        var css = text(at(Assets.stylesheet()));
        assertThat(css.indexOf("@layer reset, tokens")).isBetween(0, 300);
        assertThat(css.split("url\\(", -1)).hasSize(3);
        assertThat(css)
                .contains("url(\"" + Assets.font().substring("/assets/".length()) + "\")")
                .doesNotContain("@import");
    }

    @Test
    void anAddressCarriesTheHashOfItsContent() {
        assertThat(Assets.stylesheet()).matches("/assets/assay-[0-9a-f]{12}\\.css");
        assertThat(Assets.find("assay.css")).isEmpty();
    }

    @Test
    void theFontOfTheFirstViewFitsItsBudgetOf45Kilobytes() {
        assertThat(at(Assets.font()).bytes().length).isLessThanOrEqualTo(45 * 1024);
    }

    @Test
    void theFontIsAWebFont() {
        assertThat(at(Assets.font()).bytes()).startsWith("wOF2".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anIconPointsIntoTheSprite() {
        assertThat(Icons.markup("check"))
                .isEqualTo("<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"" + Assets.icons()
                        + "#i-check\"/></svg>");
        assertThat(Icons.markup("arrow")).contains("class=\"i i-flip\"");
    }

    @Test
    void anUnknownIconIsRefused() {
        assertThatThrownBy(() -> Icons.icon("chekc")).hasMessage("no such icon: chekc");
    }

    private static Asset at(String address) {
        return Assets.find(address.substring("/assets/".length())).orElseThrow();
    }

    private static String text(Asset asset) {
        return new String(asset.bytes(), StandardCharsets.UTF_8);
    }

    private static int compressed(Asset asset) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(asset.bytes());
        }
        return out.size();
    }
}
