package org.assay.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.signon.ScriptedProvider.Lie;
import org.junit.jupiter.api.Test;

/// Signing on through an organization: who gets in, as whom, and what administrators set.
@ServerTest
class SignOnTest extends SignOnScene {
    @Test
    void whoeverProvedBothSidesSignsOnFromThenOn() throws Exception {
        link();
        var arrived = arrive();
        assertThat(arrived.getRedirectedUrl()).isEqualTo("/learn");
        assertThat(who(arrived)).isEqualTo(room.ines);
        assertThat(roles(room.ines)).containsExactly(Role.LEARNER);
        assertThat(deeds()).anyMatch(deed -> deed.startsWith("linked sign-on") && deed.contains("both sides"));
    }

    @Test
    void aLinkIsSeenAndEndedByItsOwner() throws Exception {
        link();
        assertThat(send(get("/account/sign-ons"), room.ines).getContentAsString())
                .contains("Aldermere University", "Remove");
        send(post("/account/sign-ons/" + slug + "/removal"), room.ines);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        assertThat(send(get("/account/sign-ons"), room.ines).getContentAsString())
                .contains("No organization signs you in");
    }

    @Test
    void somebodyNewAtAProvedDomainGetsAnAccountAndTheRoleThatWasSet() throws Exception {
        prove(room, domain);
        set(room, domain, Role.AUTHOR);
        var person = who(arrive());
        assertThat(roles(person)).containsExactly(Role.AUTHOR);
        assertThat(room.as(
                                Acting.person(person),
                                () -> beans.getBean(People.class).get(person))
                        .name())
                .isEqualTo("Ines Brandt");
        assertThat(who(arrive())).isEqualTo(person);
        assertThat(deeds()).anyMatch(deed -> deed.startsWith("linked sign-on") && deed.contains("somebody new"));
    }

    @Test
    void aRoleThatWasTakenBackStaysSo() throws Exception {
        prove(room, domain);
        set(room, domain, Role.AUTHOR);
        var person = who(arrive());
        room.asMira(() -> {
            beans.getBean(Memberships.class).take(room.organization, person, Role.AUTHOR);
            return true;
        });
        assertThat(who(arrive())).isEqualTo(person);
        assertThat(roles(person)).isEmpty();
    }

    @Test
    void aConfirmedAddressAtAProvedDomainOpensItsAccount() throws Exception {
        var people = beans.getBean(People.class);
        var owner = PersonId.random();
        people.add(owner, "Ines Brandt", "Ines@" + domain);
        prove(room, domain);
        assertThat(arrive().getRedirectedUrl())
                .as("nobody has read mail there yet")
                .endsWith("/link");
        people.confirm(owner, "ines@" + domain);
        assertThat(who(arrive())).isEqualTo(owner);
    }

    @Test
    void aDomainThatIsOnlyClaimedOpensNobodysAccount() throws Exception {
        var owner = PersonId.random();
        var people = beans.getBean(People.class);
        people.add(owner, "Ines Brandt", "ines@" + domain);
        people.confirm(owner, "ines@" + domain);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        // Nor does one that somebody else has proved, or lost since.
        var other = new Classroom(beans);
        prove(other, domain);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        execute("update identity.host set proved_at = null where name = '" + domain + "'");
        prove(room, domain);
        execute("update identity.host set proved_at = null where name = '" + domain + "'");
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        assertThat(send(get("/sign-in/organizations/" + slug + "/link"), null).getRedirectedUrl())
                .startsWith("/sign-in?next=");
    }

    @Test
    void onlyAddressesThatAreVerifiedAtListedDomainsAreLetIn() throws Exception {
        prove(room, domain);
        var cases = new LinkedHashMap<String, String>();
        cases.put("ines@post.example", "another domain");
        cases.put("ines@evil-" + domain, "another domain");
        cases.put("ines@" + domain + ".evil.example", "another domain");
        cases.put("ines@sub." + domain, "another domain");
        cases.put("ines@evil.example@" + domain, "did not tell us your address");
        for (var one : cases.entrySet()) {
            told(one.getKey(), true);
            refusedSaying(one.getValue());
        }
        told("ines@" + domain, false);
        refusedSaying("has not checked your address");
        told("ines@" + domain, "true");
        refusedSaying("has not checked your address");
        told("ines@" + domain, null);
        refusedSaying("has not checked your address");
        told(null, true);
        refusedSaying("did not tell us your address");
        assertThat(deeds())
                .anyMatch(deed -> deed.contains("the address is at post.example"))
                .anyMatch(deed -> deed.contains("not verified"))
                .noneMatch(deed -> deed.contains("ines@"));
    }

    void refusedSaying(String words) throws Exception {
        var arrived = arrive();
        assertThat(arrived.getStatus()).as(words).isEqualTo(403);
        assertThat(arrived.getContentAsString()).contains(words, "Sign in another way");
        assertThat(isSignedIn(arrived)).isFalse();
    }

    @Test
    void nobodySignsOnOnceItIsSwitchedOff() throws Exception {
        link();
        var begun = begin();
        assertThat(send(get("/sign-in"), null).getStatus()).isEqualTo(200);
        assertThat(send(get("/sign-in?organization=" + slug), null).getContentAsString())
                .contains("Sign in with Aldermere University", "/sign-in/organizations/" + slug);
        send(post("/sign-on/offer/removal"), room.mira);
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(404);
        assertThat(send(get("/sign-in/organizations/" + slug), null).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/sign-in?organization=" + slug), null).getContentAsString())
                .doesNotContain("Sign in with Aldermere University");
        send(post("/sign-on/offer"), room.mira);
        assertThat(who(arrive())).isEqualTo(room.ines);
        send(post("/sign-on/removal"), room.mira);
        assertThat(send(get("/sign-in/organizations/" + slug), null).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsSealedAndNeverShownAgain() throws Exception {
        assertThat(send(get("/sign-on"), room.mira).getContentAsString())
                .contains("https://" + host, "Leave it empty to keep it")
                .doesNotContain(ScriptedProvider.SECRET);
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery("select t::text from identity.sign_on t")) {
            var hex = HexFormat.of().formatHex(ScriptedProvider.SECRET.getBytes(StandardCharsets.UTF_8));
            while (rows.next()) assertThat(rows.getString(1)).doesNotContain(ScriptedProvider.SECRET, hex);
        }
        assertThat(beans.getBean(SignOns.class).secret(room.organization)).isEqualTo(ScriptedProvider.SECRET);
    }

    @Test
    void theSecretThatIsKeptGoesToNoOtherProvider() throws Exception {
        var elsewhere = post("/sign-on")
                .param("issuer", "https://evil.example")
                .param("clientId", ScriptedProvider.CLIENT)
                .param("domains", domain);
        var answer = send(elsewhere, room.mira);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Another issuer needs its own secret");
        var kept = post("/sign-on")
                .param("issuer", "https://" + host)
                .param("clientId", "renamed-client")
                .param("domains", domain);
        assertThat(send(kept, room.mira).getStatus()).isEqualTo(303);
        assertThat(beans.getBean(SignOns.class).secret(room.organization)).isEqualTo(ScriptedProvider.SECRET);
    }

    @Test
    void whatAnAdministratorTypesWrongIsMendedAtItsField() throws Exception {
        var wrong = post("/sign-on")
                .param("issuer", "http://op.example")
                .param("domains", "not a_domain")
                .param("role", "ADMINISTRATOR");
        var answer = send(wrong, room.mira);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "begins with https://",
                        "Enter the client id",
                        "one to twenty domains",
                        "Choose one of these roles",
                        "http://op.example");
    }

    @Test
    void tryingTheConnectionSaysWhatIsInOrderAndWhatIsNot() throws Exception {
        assertThat(send(post("/sign-on/trial"), room.mira).getContentAsString())
                .contains("Found at https://" + host, "1 of its keys can be used", "did not refuse them")
                .doesNotContain("data-status=\"invalid\"");
        provider.lies.put(host, Lie.CLIENT_REFUSED);
        assertThat(send(post("/sign-on/trial"), room.mira).getContentAsString())
                .contains("The provider refuses them. Copy both anew.");
    }
}
