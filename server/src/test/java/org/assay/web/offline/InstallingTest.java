package org.assay.web.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assay.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class InstallingTest {
    @Autowired
    MockMvc browser;

    @Test
    void theManifestNamesIconsThatAreThere() throws Exception {
        var response = ask("/manifest.webmanifest");
        assertThat(response.getContentType()).isEqualTo("application/manifest+json");
        var manifest = JsonMapper.shared().readTree(response.getContentAsString());
        assertThat(manifest.get("display").stringValue()).isEqualTo("standalone");
        for (var icon : manifest.get("icons").values()) {
            var picture = ImageIO.read(
                    new ByteArrayInputStream(ask(icon.get("src").stringValue()).getContentAsByteArray()));
            assertThat(icon.get("sizes").stringValue()).isEqualTo(picture.getWidth() + "x" + picture.getHeight());
        }
    }

    @Test
    void thereAreNoOtherIcons() throws Exception {
        for (var name : new String[] {"0b5a66-9999.png", "0b5a6-192.png", "0B5A66-192.png", "0b5a66-192.svg"}) {
            assertThat(ask("/app-icons/" + name).getStatus()).as(name).isEqualTo(404);
        }
    }

    @Test
    void theWorkerKeepsAssetsThatAreThereAndAPageOfNobody() throws Exception {
        var worker = ask("/sw.js");
        assertThat(worker.getHeader("Cache-Control")).isEqualTo("no-cache");
        var addresses = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(worker.getContentAsString());
        var count = 0;
        for (; addresses.find(); count++) {
            assertThat(ask(addresses.group(1)).getStatus()).isEqualTo(200);
        }
        assertThat(count).isEqualTo(7);
        var page = ask("/offline");
        assertThat(page.getContentAsString()).contains("You are offline").doesNotContain("data-owner", "_csrf");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }
}
