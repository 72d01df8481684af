package org.assay.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assay.credential.Issuer;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.assay.database.FreshDatabase;
import org.assay.files.PublicFiles;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialIssued;
import org.assay.verification.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/// From a credential that was issued to what a stranger sees of it, by HTTP.
@SpringBootTest
@AutoConfigureMockMvc
@FreshDatabase
@Import({WalletTest.Setup.class, Issued.class})
class WalletTest {
    private static final Pattern LINK = Pattern.compile("/(?:claims|shares)/[A-Za-z0-9_-]{43}");

    @TestConfiguration
    static class Setup {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    @Autowired
    private MockMvc browser;

    @Autowired
    private Issued issued;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Filing filing;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private PublicFiles files;

    @Autowired
    private MovingClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    private PersonId ines = PersonId.random();
    private PersonId joris = PersonId.random();

    @BeforeEach
    void cast() {
        clock.toNoon();
        ines = issued.person("Ines Brandt", "ines@post.example");
        joris = issued.person("Joris Tamm", "joris.tamm@aldermere.example");
    }

    private MockHttpServletResponse as(@Nullable PersonId person, MockHttpServletRequestBuilder request)
            throws Exception {
        if (person != null) request.sessionAttr(Login.class.getName(), new Login(person.value(), null));
        return browser.perform(request.cookie(new Cookie("XSRF-TOKEN", "token")).param("_csrf", "token"))
                .andReturn()
                .getResponse();
    }

    private String page(@Nullable PersonId person, String path) throws Exception {
        var answer = as(person, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private ClaimId offered(CredentialIssued credential) {
        return claiming.offer(credential).orElseThrow();
    }

    private String claimLink(ClaimId claim) {
        return claiming.letter(new CredentialOffered(ines, claim)).orElseThrow().path();
    }

    private HoldingId held(CredentialIssued credential) {
        var claim = offered(credential);
        publishStatus(credential, false);
        return tenancy.as(Acting.person(ines), () -> filing.file(ines, claim.toString()));
    }

    private void publishStatus(CredentialIssued credential, boolean isRevoked) {
        var list = issued.list(credential);
        var until = Samples.NOON.plus(Duration.ofDays(365));
        var unsigned = StatusList.empty(131_072)
                .with(7, isRevoked)
                .credential(Issued.listUrl(list), Samples.ISSUER, StatusPurpose.REVOCATION, Samples.NOON, until);
        var method = VerificationMethod.idOf(Samples.KEY.publicKey());
        files.publish(
                "status/" + list,
                Issuer.sign(unsigned, Samples.KEY, method, Samples.NOON).bytes());
    }

    private String share(HoldingId holding, String kind, String until) throws Exception {
        var form = post("/holdings/" + holding + "/shares").param("kind", kind).param("until", until);
        assertThat(as(ines, form).getStatus()).isEqualTo(303);
        var page = page(ines, "/holdings/" + holding);
        var link = (kind.equals("LINK") ? LINK : Pattern.compile("/credentials/[0-9a-f-]{36}(?=\" aria|\">)"))
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void anIssuedCredentialIsOfferedOnceAndByMail() throws Exception {
        var credential = issued.to(issued.person("Una Vale", "una@post.example"));
        for (int told = 0; told < 2; told++) {
            transactions.executeWithoutResult(_ -> events.publishEvent(credential));
        }
        await().untilAsserted(() -> assertThat(page(null, "/mailbox")).contains("una@post.example"));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(page(null, "/mailbox").split("To una@post.example"))
                        .hasSize(2));
        assertThat(page(credential.learner(), "/wallet")).contains("Waiting for you", "Survey Data Analysis");
    }

    @Test
    void aMailScannerCannotBurnTheClaimLink() throws Exception {
        var link = claimLink(offered(issued.to(ines)));
        for (int times = 0; times < 5; times++) {
            assertThat(as(null, head(link)).getStatus()).isEqualTo(200);
            assertThat(page(null, link)).contains("Aldermere University", "/sign-in?next=" + link);
        }
        var answer = as(ines, post(link + "/acceptance"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).startsWith("/holdings/");
        assertThat(page(ines, link)).contains("Already in the wallet");
    }

    @Test
    void onlyThePersonThatItIsForAcceptsACredential() throws Exception {
        var link = claimLink(offered(issued.to(ines)));
        assertThat(as(null, post(link + "/acceptance")).getStatus()).isEqualTo(401);
        assertThat(as(joris, post(link + "/acceptance")).getStatus()).isEqualTo(404);
        assertThat(page(joris, link))
                .contains("you are signed in as Joris Tamm")
                .doesNotContain("/acceptance");
    }

    @Test
    void aNewerLetterMakesTheEarlierOneVoid() throws Exception {
        var claim = offered(issued.to(ines));
        var earlier = claimLink(claim);
        var newer = claimLink(claim);
        assertThat(as(null, get(earlier)).getStatus()).isEqualTo(404);
        assertThat(as(null, get(newer)).getStatus()).isEqualTo(200);
    }

    @Test
    void acceptingTwiceKeepsOneHoldingWithTheExactBytes() throws Exception {
        var credential = issued.to(ines);
        var claim = offered(credential);
        publishStatus(credential, false);
        var first = Objects.requireNonNull(
                as(ines, post("/claims/" + claim + "/acceptance")).getRedirectedUrl());
        assertThat(as(ines, post("/claims/" + claim + "/acceptance")).getRedirectedUrl())
                .isEqualTo(first);
        var json = as(ines, get(first + "/credential.json"));
        assertThat(json.getContentType()).isEqualTo("application/vc");
        assertThat(json.getContentAsString())
                .contains("\"proof\"", credential.credential().toString());
        assertThat(page(ines, first)).contains("Valid", "Ines Brandt", "Survey Data Analysis");
        assertThat(page(ines, "/wallet")).contains(first);
    }

    @Test
    void anotherPersonsHoldingIsNotFound() throws Exception {
        var holding = held(issued.to(ines));
        for (var path : new String[] {"", "/credential.json", "/badge.png", "/medallion.svg"}) {
            assertThat(as(joris, get("/holdings/" + holding + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        var share =
                post("/holdings/" + holding + "/shares").param("kind", "LINK").param("until", "2026-04-01");
        assertThat(as(joris, share).getStatus()).isEqualTo(404);
        assertThat(page(joris, "/wallet")).doesNotContain(holding.toString());
    }

    @Test
    void aShareShowsTheCredentialWithACheckOfThisMomentAndCountsItsOpenings() throws Exception {
        var holding = held(issued.to(ines));
        var link = share(holding, "LINK", "2026-05-31");
        assertThat(page(null, link)).contains("Ines Brandt", "Valid", "See every check");
        page(null, link);
        page(ines, link);
        as(null, head(link));
        assertThat(page(ines, "/holdings/" + holding)).contains("Opened 2 times", "31 May 2026");
        assertThat(as(null, get(link + "/credential.json")).getContentAsString())
                .contains("\"proof\"");
    }

    @Test
    void aShareThatHasEndedShowsNothing() throws Exception {
        var link = share(held(issued.to(ines)), "LINK", "2026-03-03");
        clock.move(Duration.ofHours(35));
        assertThat(as(null, get(link)).getStatus()).isEqualTo(200);
        clock.move(Duration.ofHours(1));
        for (var path : new String[] {"", "/credential.json", "/badge.png"}) {
            assertThat(as(null, get(link + path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(as(null, get(link)).getContentAsString()).doesNotContain("Ines");
    }

    @Test
    void aShareThatWasWithdrawnShowsNothing() throws Exception {
        var holding = held(issued.to(ines));
        var link = share(holding, "LINK", "2026-05-31");
        var withdrawal =
                Pattern.compile("/shares/[0-9a-f-]{36}/withdrawal").matcher(page(ines, "/holdings/" + holding));
        assertThat(withdrawal.find()).isTrue();
        assertThat(as(joris, post(withdrawal.group())).getStatus()).isEqualTo(404);
        assertThat(as(ines, post(withdrawal.group())).getStatus()).isEqualTo(303);
        assertThat(as(null, get(link)).getStatus()).isEqualTo(404);
        assertThat(page(ines, "/holdings/" + holding))
                .contains("Only you.")
                .contains("Survey Data Analysis. Aldermere University, ");
    }

    @Test
    void aPrivateCredentialLooksLikeOneThatNeverWas() throws Exception {
        var credential = issued.to(ines);
        var holding = held(credential);
        var hidden = as(null, get("/credentials/" + credential.credential()));
        var absent = as(null, get("/credentials/" + joris));
        assertThat(hidden.getStatus()).isEqualTo(404);
        assertThat(hidden.getContentAsString().replace(credential.credential().toString(), "asked"))
                .contains("private until its owner shares it")
                .isEqualTo(absent.getContentAsString().replace(joris.toString(), "asked"));
        assertThat(as(ines, get("/credentials/" + credential.credential())).getRedirectedUrl())
                .isEqualTo("/holdings/" + holding);
    }

    @Test
    void aPublicPageIsTheCredentialsOwnAddress() throws Exception {
        var credential = issued.to(ines);
        var link = share(held(credential), "PAGE", "2026-05-31");
        assertThat(link).isEqualTo("/credentials/" + credential.credential());
        assertThat(page(null, link)).contains("Ines Brandt");
        var bytes = as(null, get(link).accept("application/vc"));
        assertThat(bytes.getContentAsString()).startsWith("{").contains("\"proof\"");
    }

    @Test
    void whoeverHasASharedLinkCanCheckItByItsAddress() throws Exception {
        var link = share(held(issued.to(ines)), "LINK", "2026-05-31");
        var form = post("/verifications")
                .contentType("application/x-www-form-urlencoded")
                .param("address", "http://localhost:8080" + link);
        assertThat(as(null, form).getContentAsString()).contains("Intact and in date", "Is it authentic?");
    }

    @Test
    void theBadgePictureCarriesTheExactBytes() throws Exception {
        var holding = held(issued.to(ines));
        var link = share(holding, "LINK", "2026-05-31");
        var json = as(null, get(link + "/credential.json")).getContentAsByteArray();
        for (var path : new String[] {"/holdings/" + holding, link}) {
            var picture = as(ines, get(path + "/badge.png"));
            assertThat(picture.getContentType()).isEqualTo("image/png");
            assertThat(PngBaker.unbake(picture.getContentAsByteArray())).hasValue(json);
        }
        assertThat(as(ines, get("/holdings/" + holding + "/medallion.svg")).getContentAsString())
                .startsWith("<svg");
    }

    @Test
    void aRevokedCredentialHasNoPicture() throws Exception {
        var credential = issued.to(ines);
        var holding = held(credential);
        publishStatus(credential, true);
        assertThat(page(ines, "/holdings/" + holding))
                .contains("Revoked")
                .doesNotContain("badge.png", "class=\"badge\"", "share-form", "#share\"");
        var share =
                post("/holdings/" + holding + "/shares").param("kind", "LINK").param("until", "2026-05-31");
        assertThat(as(ines, share).getStatus()).isEqualTo(409);
        for (var picture : new String[] {"/badge.png", "/medallion.svg"}) {
            assertThat(as(ines, get("/holdings/" + holding + picture)).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void aShareSaysAtTheFieldWhatToMend() throws Exception {
        var form = post("/holdings/" + held(issued.to(ines)) + "/shares")
                .param("kind", "LINK")
                .param("until", "2026-03-01");
        var answer = as(ines, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("That day has passed.", "2026-03-01");
    }
}
