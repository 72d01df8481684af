package org.assay.notices;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assay.database.FreshDatabase;
import org.assay.identity.SignIn;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@FreshDatabase
class MailboxTest {
    private static final RequestPostProcessor FROM_ELSEWHERE = request -> {
        request.setRemoteAddr("203.0.113.7");
        return request;
    };
    private final SignIn signIn;
    private final Mailbox mailbox;
    private final MockMvc browser;

    @Autowired
    MailboxTest(SignIn signIn, Mailbox mailbox, MockMvc browser) {
        this.signIn = signIn;
        this.mailbox = mailbox;
        this.browser = browser;
    }

    private Mailbox.Mail mailTo(String address) {
        return await().until(
                        () -> mailbox.list().stream()
                                .filter(mail -> mail.recipient().equals(address))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aLinkThatWasAskedForCanBeOpenedFromTheMailboxPage() throws Exception {
        signIn.request("ines@post.example", "/learn");
        var mail = mailTo("ines@post.example");

        var link = mail.text().lines().filter(line -> line.startsWith("http")).findFirst();
        var path = link.orElseThrow().replace("http://localhost:8080", "");
        browser.perform(get("/mailbox/" + mail.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("href=\"" + path + "\"")));
        browser.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void listsMailNewestFirst() throws Exception {
        signIn.request("first@post.example", "/");
        mailTo("first@post.example");
        signIn.request("second@post.example", "/");
        mailTo("second@post.example");

        browser.perform(get("/mailbox"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(Matchers.stringContainsInOrder("second@post.example", "first@post.example")));
    }

    @Test
    void isClosedToBrowsersElsewhere() throws Exception {
        browser.perform(get("/mailbox").with(FROM_ELSEWHERE)).andExpect(status().isNotFound());
        browser.perform(get("/mailbox").header("X-Forwarded-For", "203.0.113.7"))
                .andExpect(status().isNotFound());
        browser.perform(get("http://rebound.example/mailbox")).andExpect(status().is(421));
    }
}
