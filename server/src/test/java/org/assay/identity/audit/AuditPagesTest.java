package org.assay.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Map;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class AuditPagesTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestDatabase database;

    Classroom room;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
        deed("renamed room", "Aula", "=1+1, \"north\"");
    }

    @Test
    void findsByWhoWhatAndWhen() throws Exception {
        assertThat(show("/audit?words=renamed"))
                .contains("renamed room", "Aula")
                .doesNotContain("founded organization");
        assertThat(show("/audit?who=mira")).contains("renamed room");
        assertThat(show("/audit?who=nobody")).contains("No entry is like that");
        assertThat(show("/audit?until=2001-01-01")).contains("No entry is like that");
        var wrong = send(get("/audit?from=31.12.2026"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Enter a day like 2026-03-02.", "31.12.2026");
    }

    @Test
    void exportsWhatNoSpreadsheetComputes() throws Exception {
        deed("=cmd", "x", "y");
        var csv = send(get("/audit/export.csv"));
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment");
        assertThat(csv.getContentAsString())
                .startsWith("sequence,at,actor,actorName,action")
                .contains("Mira Halvorsen", "founded organization", ",'=cmd,", "\"\"north\"\"");
        var json = new JsonMapper()
                .readTree(send(get("/audit/export.json?words=renamed")).getContentAsString());
        assertThat(json.isArray()).isTrue();
        assertThat(json).hasSize(1);
        assertThat(json.get(0).get("action").asString()).isEqualTo("renamed room");
    }

    @Test
    void guardsEveryCellThatBeginsAFormula() {
        for (var cell : new String[] {"=1", "+1", "-1", "@x", "\tx", "\rx"}) {
            assertThat(Export.Csv.cell(cell).replace("\"", "")).startsWith("'");
        }
        assertThat(Export.Csv.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
    }

    @Test
    void checksNewEntriesAtEachLookAndAllOfThemWhenAsked() throws Exception {
        assertThat(show("/audit")).contains("The chain is whole, to the last entry.");
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute("alter table identity.audit_entry disable trigger user");
            statement.execute("update identity.audit_entry set action = 'approved award' where sequence = 1"
                    + " and organization_id = '" + room.organization + "'");
            statement.execute("alter table identity.audit_entry enable trigger user");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(show("/audit")).contains("The chain is whole, to the last entry.");
        var check = post("/audit/check")
                .param("anew", "1")
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .param("_csrf", "token");
        assertThat(send(check).getStatus()).isEqualTo(303);
        assertThat(show("/audit")).contains("Entry 1 does not follow");
    }

    private void deed(String action, String subject, String detail) {
        room.asMira(() -> {
            transactions.executeWithoutResult(_ ->
                    room.bean(AuditLog.class).record(room.organization, action, subject, Map.of("detail", detail)));
            return true;
        });
    }

    private String show(String path) throws Exception {
        var response = send(get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var login = new Login(room.mira.value(), room.organization.value());
        return browser.perform(request.sessionAttr(Login.class.getName(), login))
                .andReturn()
                .getResponse();
    }
}
