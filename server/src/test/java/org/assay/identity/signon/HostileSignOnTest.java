package org.assay.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.credential.fetch.Fetched;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.assay.identity.signon.ScriptedProvider.Lie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No lie of a provider, and no answer from another browser, organization or provider, signs anybody in.
@ServerTest
class HostileSignOnTest extends SignOnScene {
    @Test
    void whatGoesToTheProviderIsBoundToThisBrowser() throws Exception {
        var begun = begin();
        assertThat(begun.query())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", ScriptedProvider.CLIENT)
                .containsEntry("scope", "openid email profile")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(begun.query().get("redirect_uri"))
                .isEqualTo("http://localhost:8080/sign-in/organizations/" + slug + "/answer");
        answer(begun, Map.of());
        var form = Objects.requireNonNull(provider.forms.get(host));
        assertThat(form).contains("code=c0de", "code_verifier=", "Basic ");
        var verifier = form.replaceAll(".*code_verifier=([^& ]+).*", "$1");
        var hash = HexFormat.of().parseHex(Secret.sha256(verifier));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .isEqualTo(begun.query().get("code_challenge"));
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void noLieOfAProviderSignsAnybodyIn(Lie lie) throws Exception {
        if (lie.isInMetadata()) return; // read when one departs: below
        link();
        var begun = begin();
        provider.lies.put(host, lie);
        var arrived = answer(begun, Map.of());
        assertThat(arrived.getStatus()).isEqualTo(403);
        assertThat(arrived.getContentAsString()).contains("does not work now", "Sign in another way");
        assertThat(isSignedIn(arrived)).isFalse();
        assertThat(deeds().getFirst()).startsWith("refused sign-on");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"OTHER_ISSUER_IN_METADATA", "PLAIN_TOKEN_ENDPOINT", "NO_PKCE", "SILENCE"})
    void nobodyIsSentToAProviderThatMisdescribesItself(Lie lie) throws Exception {
        provider.lies.put(host, lie);
        var answer = send(get("/sign-in/organizations/" + slug), null);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("Location")).isNull();
        var tried = send(post("/sign-on/trial"), room.mira).getContentAsString();
        assertThat(tried)
                .contains(
                        "data-status=\"invalid\"",
                        switch (lie) {
                            case OTHER_ISSUER_IN_METADATA -> "It calls itself https://evil.example";
                            case PLAIN_TOKEN_ENDPOINT -> "token_endpoint is no https address";
                            case NO_PKCE -> "does not list S256";
                            default -> "No such host";
                        });
    }

    @Test
    void aProviderMayChangeItsKeysAtAnyTime() throws Exception {
        link();
        provider.rotate(host);
        assertThat(who(arrive())).isEqualTo(room.ines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=other", "state=", "iss=https://evil.example", "iss=", "code="})
    void anAnswerThatIsNotForThisBrowserSignsNobodyIn(String change) throws Exception {
        link();
        var parts = change.split("=", 2);
        var arrived = answer(begin(), Map.of(parts[0], parts[1]));
        assertThat(arrived.getStatus()).isEqualTo(403);
        assertThat(isSignedIn(arrived)).isFalse();
    }

    @Test
    void whoeverTurnsBackAtTheProviderIsToldThatNothingHappened() throws Exception {
        var left = answer(begin(), Map.of("error", "access_denied", "code", ""));
        assertThat(left.getStatus()).isEqualTo(403);
        assertThat(left.getContentAsString()).contains("You did not finish signing in");
        assertThat(deeds().getFirst()).doesNotStartWith("refused");
        var broken = answer(begin(), Map.of("error", "server_error<script>", "code", ""));
        assertThat(broken.getContentAsString()).contains("does not work now");
        assertThat(deeds().getFirst()).contains("it answered server_error?script?");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatBeganItOnly() throws Exception {
        link();
        var begun = begin();
        var elsewhere = new Begun(new Cookie("assay-sign-on", "somebody-elses"), begun.query());
        assertThat(answer(elsewhere, Map.of()).getStatus()).isEqualTo(403);
        assertThat(isSignedIn(answer(begun, Map.of()))).isTrue();
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(403);
    }

    @Test
    void anAnswerAtTheAddressOfAnotherOrganizationSignsNobodyIn() throws Exception {
        link();
        var begun = begin();
        var other = new Classroom(beans);
        set(other, domain, Role.LEARNER);
        send(post("/sign-on/offer"), other.mira);
        var request = get("/sign-in/organizations/" + slug(other) + "/answer")
                .param("code", "c0de")
                .param("state", String.valueOf(begun.query().get("state")))
                .param("iss", "https://" + host);
        assertThat(send(request, null, begun.cookie()).getStatus()).isEqualTo(403);
        // The same subject of the same issuer is nobody at another organization.
        slug = slug(other);
        assertThat(isSignedIn(arrive())).isFalse();
    }

    @Test
    void anAnswerThatWasBegunWithAnotherProviderSignsNobodyIn() throws Exception {
        link();
        var begun = begin();
        var before = host;
        host = "new-" + before;
        told("ines@" + domain, true);
        set(room, domain, Role.LEARNER);
        host = before;
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(403);
        // Nor is anybody linked under the new one.
        host = "new-" + before;
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
    }

    @Test
    void aLinkedSubjectIsNotLinkedToASecondAccount() throws Exception {
        var first = arrive();
        var second = arrive();
        var path = "/sign-in/organizations/" + slug + "/link";
        assertThat(send(post(path), room.ines, cookie(first, "assay-sign-on")).getStatus())
                .isEqualTo(303);
        assertThat(send(post(path), room.joris, cookie(second, "assay-sign-on")).getStatus())
                .isEqualTo(409);
        assertThat(who(arrive())).isEqualTo(room.ines);
    }

    @Test
    void whatWasBegunForTheProviderLinksNobody() throws Exception {
        var begun = begin();
        var linked = send(post("/sign-in/organizations/" + slug + "/link"), room.ines, begun.cookie());
        assertThat(linked.getStatus()).isEqualTo(403);
    }

    @Test
    void whoeverBringsManyBadAnswersWaits() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(answer(begin(), Map.of("iss", "https://evil.example")).getStatus())
                    .isEqualTo(403);
        }
        var later = send(get("/sign-in/organizations/" + slug), null);
        assertThat(later.getStatus()).isEqualTo(429);
        assertThat(later.getContentAsString()).contains("Wait 15 minutes");
    }

    @Test
    void theBackChannelGoesToNoPrivateAddress() {
        var door = new HostileBackChannel();
        for (var inside : List.of("https://127.0.0.1/", "https://localhost/", "http://op.example/")) {
            assertThat(door.get(URI.create(inside))).isInstanceOf(Fetched.Failure.class);
            assertThat(door.post(URI.create(inside), "a=b", "Basic x")).isInstanceOf(Fetched.Failure.class);
        }
    }
}
