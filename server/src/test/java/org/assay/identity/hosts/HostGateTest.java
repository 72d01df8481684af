package org.assay.identity.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.assay.identity.Organizations;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class HostGateTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    final Map<String, List<String>> dns = new HashMap<>();
    boolean isDnsAway;
    Classroom room;
    Proving proving;
    String name;

    @BeforeEach
    void claim() {
        room = new Classroom(beans);
        name = "learn-" + room.organization.value().toString().substring(0, 8) + ".aldermere.example";
        TxtRecords records = record -> isDnsAway ? Optional.empty() : Optional.of(dns.getOrDefault(record, List.of()));
        proving = new Proving(
                room.bean(Hosts.class), records, room.bean(AuditLog.class), room.bean(Proving.Surroundings.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kestrel-rowe.example",
                "localhost.kestrel-rowe.example",
                "localhost@kestrel-rowe.example",
                "KESTREL-ROWE.example",
                "kestrel-rowe.example.",
                "10.0.0.1",
                "[::2]",
                "xn--80ak6aa92e.example",
                "a..b"
            })
    void anUnknownNameIsMisdirected(String host) throws Exception {
        for (var path : List.of("/", "/sign-in", "/assets/assay.css", "/wallet")) {
            var response = at(host, get(path));
            assertThat(response.getStatus()).as(host + path).isEqualTo(421);
            assertThat(response.getContentAsString()).doesNotContain("<html");
        }
    }

    @Test
    void headersThatProxiesMightSetChangeNothing() throws Exception {
        var response = at(
                "kestrel-rowe.example",
                get("/").header("X-Forwarded-Host", "localhost").header("X-Host", "localhost"));
        assertThat(response.getStatus()).isEqualTo(421);
        assertThat(at("localhost", get("/").header("X-Forwarded-Host", "kestrel-rowe.example"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aNameIsServedOnceItsRecordIsThereAndNotBefore() throws Exception {
        var host = room.asMira(() -> proving.claim(room.organization, name));
        assertThat(room.asMira(() -> proving.prove(room.organization, name))).isEqualTo(Proving.Answer.NOT_THERE);
        assertThat(at(name, get("/")).getStatus()).isEqualTo(421);
        publish(host);
        assertThat(room.asMira(() -> proving.prove(room.organization, name))).isEqualTo(Proving.Answer.PROVED);
        var front = at(name, get("/"));
        assertThat(front.getStatus()).isEqualTo(200);
        assertThat(front.getContentAsString()).contains("Aldermere University", "Survey Data Analysis");
    }

    @Test
    void underAnOrganizationsNameNobodyIsSignedIn() throws Exception {
        prove();
        var login = new Login(room.mira.value(), room.organization.value());
        var work = at(name, get("/work?x=1").sessionAttr(Login.class.getName(), login));
        assertThat(work.getStatus()).isEqualTo(302);
        assertThat(work.getHeader("Location")).isEqualTo("http://localhost:8080/work?x=1");
        assertThat(at(name, post("/sign-in")).getStatus()).isEqualTo(421);
        var slug = room.bean(Organizations.class)
                .get(new Classroom(beans).organization)
                .slug();
        assertThat(at(name, get("/at/" + slug)).getStatus())
                .as("another storefront")
                .isEqualTo(302);
    }

    @Test
    void whoeverDoesNotHoldTheRecordGetsNothing() {
        prove();
        var other = new Classroom(beans);
        other.asMira(() -> proving.claim(other.organization, name));
        assertThat(other.asMira(() -> proving.prove(other.organization, name))).isEqualTo(Proving.Answer.NOT_THERE);
        var second = other.asMira(() -> room.bean(Hosts.class).find(other.organization, name))
                .orElseThrow();
        dns.put(second.record(), List.of(second.text()));
        assertThatThrownBy(() -> other.asMira(() -> proving.prove(other.organization, name)))
                .isInstanceOf(Refusal.class);
        assertThat(room.bean(Hosts.class).proved(name).orElseThrow().organization())
                .isEqualTo(room.organization);
    }

    @Test
    void aNameWhoseRecordIsGoneIsTakenBackAndASilentDnsTakesNothing() {
        prove();
        isDnsAway = true;
        assertThat(room.asMira(() -> proving.prove(room.organization, name))).isEqualTo(Proving.Answer.UNKNOWN);
        assertThat(room.bean(Hosts.class).proved(name)).isPresent();
        isDnsAway = false;
        dns.clear();
        assertThat(room.asMira(() -> proving.prove(room.organization, name))).isEqualTo(Proving.Answer.NOT_THERE);
        assertThat(room.bean(Hosts.class).proved(name)).isEmpty();
    }

    private void prove() {
        publish(room.asMira(() -> proving.claim(room.organization, name)));
        room.as(new Acting(room.organization, room.mira, null), () -> proving.prove(room.organization, name));
    }

    private void publish(Host host) {
        dns.put(host.record(), List.of("v=spf1 -all", host.text()));
        room.bean(HostGate.class).forget(name);
    }

    private MockHttpServletResponse at(String host, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(sent -> {
                    sent.setServerName(host);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }
}
