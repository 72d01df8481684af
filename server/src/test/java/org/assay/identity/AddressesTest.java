package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Attacks 77 and 80: an address becomes somebody's by reading mail there, and by nothing else.
@ServerTest
class AddressesTest {
    private static final Pattern LINK = Pattern.compile("/account/addresses/links/[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient jdbc;

    final PersonId ines = PersonId.random();
    final PersonId joris = PersonId.random();
    Browser browser;

    @BeforeEach
    void meet() {
        people.add(ines, "Ines Brandt", ines + "@post.example");
        people.confirm(ines, ines + "@post.example");
        people.add(joris, "Joris Tamm", joris + "@aldermere.example");
        people.confirm(joris, joris + "@aldermere.example");
        browser = new Browser(mvc, ines);
    }

    String mail(String address) {
        return await().until(
                        () -> jdbc.sql("select subject || ' ' || text from notices.mail where recipient = ?"
                                        + " order by number desc limit 1")
                                .param(address)
                                .query(String.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    String link(String address) throws Exception {
        assertThat(browser.post("/account/addresses", Map.of("address", address))
                        .getStatus())
                .isEqualTo(303);
        var matcher = LINK.matcher(mail(address));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void aLinkAddsTheAddressAndItSignsTheSamePersonIn() throws Exception {
        var second = UUID.randomUUID() + "@second.example";
        var link = link(second);
        assertThat(browser.page(link)).contains("Add this address", second);
        assertThat(people.at(second)).isEmpty();
        assertThat(browser.post(link, Map.of()).getStatus()).isEqualTo(303);
        assertThat(people.at(second)).contains(ines);
        assertThat(browser.post(link, Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void theLetterSpeaksTheLanguageOfWhoAsked() throws Exception {
        tenancy.as(Acting.person(ines), () -> {
            people.prefer(ines, new Preferences("Ines Brandt", null, "de", null));
            return true;
        });
        var second = UUID.randomUUID() + "@second.example";
        link(second);
        assertThat(mail(second))
                .contains("Diese Adresse zu Ihrem Konto hinzufügen")
                .doesNotContain("Somebody, hopefully you");
    }

    @Test
    void anAddressOfSomebodyElseGetsTheSameAnswerAndItsOwnerIsTold() throws Exception {
        var taken = joris + "@aldermere.example";
        var free = UUID.randomUUID() + "@free.example";
        var answers = new String[] {answer(taken), answer(free)};
        assertThat(answers[0].replace(taken, "")).isEqualTo(answers[1].replace(free, ""));
        assertThat(mail(taken)).contains("Somebody wanted to add your address").doesNotContainPattern(LINK);
        assertThat(people.at(taken)).contains(joris);
    }

    private String answer(String address) throws Exception {
        var answer = browser.post("/account/addresses", Map.of("address", address));
        return answer.getStatus() + " " + answer.getHeader("Location") + " "
                + answer.getHeaders("Set-Cookie").size();
    }

    @Test
    void aStrangerWhoPressesTheButtonGivesTheirAddressToNobody() throws Exception {
        var second = UUID.randomUUID() + "@second.example";
        var link = link(second);
        assertThat(new Browser(mvc, joris).post(link, Map.of()).getStatus()).isEqualTo(403);
        assertThat(new Browser(mvc, null).post(link, Map.of()).getStatus()).isEqualTo(401);
        assertThat(people.at(second)).isEmpty();
    }

    @Test
    void lettersGoToTheAddressThatWasChosenAndTheLastOneStays() throws Exception {
        var second = UUID.randomUUID() + "@second.example";
        browser.post(link(second), Map.of());
        var first = "/account/addresses/" + Secret.ofAddress(ines + "@post.example");
        var other = "/account/addresses/" + Secret.ofAddress(second);
        assertThat(browser.post(other + "/primary", Map.of()).getStatus()).isEqualTo(303);
        assertThat(tenancy.as(Acting.person(ines), () -> people.address(ines))).isEqualTo(second);
        assertThat(browser.post(first + "/removal", Map.of()).getStatus()).isEqualTo(303);
        assertThat(browser.post(other + "/removal", Map.of()).getStatus()).isEqualTo(409);
        assertThat(people.at(ines + "@post.example")).isEmpty();
    }

    @Test
    void detailsAreSavedAndTypedTextIsKeptWhereThereIsSomethingToMend() throws Exception {
        var wrong = browser.post("/account", Map.of("name", " ", "preferredName", "Inès", "zone", "Mars/Olympus"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Enter the name", "Inès", "Choose one of the time zones");
        var right = Map.of("name", "Ines Brandt", "preferredName", "Inès", "language", "de", "zone", "Europe/Berlin");
        assertThat(browser.post("/account", right).getStatus()).isEqualTo(303);
        var kept = tenancy.as(Acting.person(ines), () -> people.preferences(ines));
        assertThat(kept).contains(new Preferences("Ines Brandt", "Inès", "de", "Europe/Berlin"));
    }
}
