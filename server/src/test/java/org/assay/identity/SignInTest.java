package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SignInTest {
    static final String ADDRESS = "ines@post.example";

    @Autowired
    SignIn signIn;

    @Autowired
    Bounces bounces;

    @Autowired
    TestDatabase database;

    Secret link(String address) throws Exception {
        signIn.request(address, "/learn");
        var letter = signIn.letter(newest(address)).orElseThrow();
        assertThat(letter.address()).isEqualTo(address.strip());
        return new Secret(letter.path().substring("/sign-in/links/".length()));
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    /// The newest link, once its mail is out: each mail makes the secret before it void.
    UUID newest(String address) throws Exception {
        var link = row(address);
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql(
                                "select exists (select 1 from notices.delivery where key = ? and sent_at is not null)")
                        .param("sign-in " + link)
                        .query(Boolean.class)
                        .single());
        return link;
    }

    UUID row(String address) throws Exception {
        try (var superuser = database.superuser().connect();
                var statement = superuser.prepareStatement(
                        "select id from identity.sign_in_link where lower(trim(address)) = lower(trim(?)) order by used_at nulls first, asked_at desc")) {
            statement.setString(1, address);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    @Test
    void aLinkAddsANewPersonOnceAndKnowsThemAgain() throws Exception {
        var first = signIn.redeem(link("new@post.example"), "Ines Brandt");
        var second = signIn.redeem(link("New@Post.example "), "");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anAddressThatSentMailBackTakesItAgainOnceALinkOfOursWasReadThere() throws Exception {
        var address = "back@post.example";
        var person = signIn.redeem(link(address), "Ines Brandt");
        assertThat(bounces.record(person, Secret.ofAddress(address), "550 mailbox full"))
                .isTrue();
        assertThat(bounces.reachable(person)).isEmpty();
        signIn.redeem(link(address), "");
        assertThat(bounces.reachable(person)).containsExactly(address);
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() throws Exception {
        var secret = link("look@post.example");
        for (int i = 0; i < 3; i++) assertThat(signIn.open(secret)).isPresent();
        assertThat(signIn.redeem(secret, "Ines Brandt")).isNotNull();
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        var secret = link(ADDRESS);
        signIn.redeem(secret, "Ines Brandt");
        assertThat(signIn.open(secret)).isEmpty();
        assertThatThrownBy(() -> signIn.redeem(secret, "Ines Brandt"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was used or has run out");
    }

    @Test
    void aSecondMailMakesTheFirstSecretVoid() throws Exception {
        var first = link("twice@post.example");
        var again = signIn.letter(newest("twice@post.example")).orElseThrow();
        assertThat(signIn.open(first)).isEmpty();
        assertThat(signIn.open(new Secret(again.path().substring("/sign-in/links/".length()))))
                .isPresent();
    }

    @Test
    void nobodyIsSentMoreThanFiveLinksInAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) signIn.request("many@post.example", "/");
        assertThatThrownBy(() -> signIn.request("many@post.example", "/"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Five links");
    }
}
