package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.SvgBaker;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.did.DidDocument;
import org.assay.credential.fetch.FetchBudget;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What stands inside a credential or around it: other credentials, pictures, addresses, holders.
class InsideAndAroundTest {
    private static final String LIST = "https://aldermere.example/status/1";
    private final Site site = new Site();
    private final Verifier verifier = site.verifier(Cast.NOON);

    /// Every pair of: good, changed, expired and by somebody else.
    @Test
    void aPresentationIsAsGoodAsTheWorstThatIsInIt() {
        var good = signed(site.credential(""));
        var changed = good.deepCopy().put("name", "Doctor of Medicine");
        var expired = signed(
                site.credential("").put("validFrom", "2020-01-01T00:00:00Z").put("validUntil", "2026-03-02T11:59:59Z"));
        var other = HandmadeProof.sign(
                site.credential(""), Cast.key(2), HandmadeProof.options("did:key:" + key(2), "assertionMethod"));
        var unknown = signed(site.credential(""));
        ((ObjectNode) unknown.path("proof")).put("cryptosuite", "bbs-2023");
        var kinds = List.of(good, changed, expired, other, unknown);
        var outcomes = List.of(Outcome.PASSED, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED, Outcome.UNKNOWN);
        for (var first = 0; first < kinds.size(); first++)
            for (var second = 0; second < kinds.size(); second++) {
                var report = verifier.verifyPresentation(presenting(kinds.get(first), kinds.get(second)), null, null);
                assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
                assertThat(report.nested())
                        .extracting(inside -> inside.report().verdict())
                        .containsExactly(outcomes.get(first), outcomes.get(second));
                assertThat(report.verdictOnAll())
                        .isEqualTo(Outcome.join(List.of(outcomes.get(first), outcomes.get(second))));
            }
    }

    @Test
    void aBadgeOfSomebodyElseIsAuthenticAndItsHolderNotProved() {
        var report = verifier.verify(StrictJson.write(signed(site.credential(""))));
        assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
        for (var asked : List.of(Kind.RECIPIENT, Kind.TRUST, Kind.FITNESS)) {
            assertThat(report.check(asked).code()).isEqualTo("not-run");
            assertThat(report.verdict(Set.of(asked))).isEqualTo(Outcome.UNKNOWN);
        }
    }

    /// The picture is nobody's statement: the same credential in another one gets the same report.
    @Test
    void saysNothingOfThePictureThatACredentialStandsIn() {
        var credential = StrictJson.write(signed(site.credential("")));
        var plain = verifier.verify(credential);
        for (var drawing : List.of("<title>Survey Data Analysis</title>", "<title>Doctor of Medicine</title>")) {
            var picture = "<svg xmlns='http://www.w3.org/2000/svg'>" + drawing + "</svg>";
            var report = verifier.verify(SvgBaker.bake(picture.getBytes(StandardCharsets.UTF_8), credential));
            assertThat(report.checks()).isEqualTo(plain.checks());
            assertThat(report.verified()).isEqualTo(plain.verified());
        }
    }

    /// Whoever remembers verdicts by id takes the second for the first.
    @Test
    void judgesBytesAndNotIds() {
        var remembering = verifier.rememberingLists();
        var entry = StrictJson.mapper().writeValueAsString(StatusEntry.of(StatusPurpose.REVOCATION, 7, LIST));
        publishList();
        var good = signed(site.credential(entry));
        var forged = good.deepCopy().put("name", "Doctor of Medicine");
        for (var round = 0; round < 3; round++) {
            assertThat(remembering.verify(StrictJson.write(good)).verdict()).isEqualTo(Outcome.PASSED);
            assertThat(remembering.verify(StrictJson.write(forged)).verdict()).isEqualTo(Outcome.FAILED);
        }
        assertThat(site.asked.stream().filter(LIST::equals)).hasSize(1);
    }

    /// The issuer's key and list are asked for, and where its refresh service is; nothing else that has a URL.
    @Test
    void asksForNothingButKeysAndListsAndTheNewerCopy() {
        var evil = "https://evil.example/";
        publishList();
        var entry = StrictJson.mapper().writeValueAsString(StatusEntry.of(StatusPurpose.REVOCATION, 7, LIST));
        var document = site.credential(entry);
        document.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        document.putArray("credentialSchema")
                .addObject()
                .put("id", evil + "schema")
                .put("type", "1EdTechJsonSchemaValidator2019");
        document.putArray("termsOfUse").addObject().put("id", evil + "terms").put("type", "Profile");
        document.putObject("image").put("id", evil + "image").put("type", "Image");
        document.putArray("evidence")
                .addObject()
                .put("id", evil + "evidence")
                .putArray("type")
                .add("Evidence");
        document.putArray("relatedResource")
                .addObject()
                .put("id", evil + "resource")
                .put("digestSRI", "sha384-AAAA");
        var achievement = (ObjectNode) document.path("credentialSubject").path("achievement");
        achievement.putObject("image").put("id", evil + "picture").put("type", "Image");
        ((ObjectNode) achievement.path("criteria")).put("id", evil + "criteria");
        ((ObjectNode) document.path("issuer")).put("url", evil + "issuer");
        var report = verifier.verify(StrictJson.write(signed(document)));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(site.asked).noneMatch(url -> url.startsWith(evil));
        assertThat(site.asked).containsOnly("https://aldermere.example/issuers/1/did.json", LIST);
    }

    /// Two hundred credentials, each by another issuer with another list, are not two hundred requests.
    @Test
    void asksForTwelveDocumentsHoweverManyAreNamed() {
        var many = StrictJson.mapper().createArrayNode();
        for (var i = 0; i < 20; i++) many.add(byIssuer(i));
        var presentation = presenting(List.of());
        presentation.set("verifiableCredential", many);
        presentation.remove("proof");
        var urls = new ArrayList<URI>();
        var counting = Site.verifier(
                (url, _) -> {
                    urls.add(url);
                    return new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
                },
                Cast.NOON);
        var report = counting.verifyPresentation(presentation, null, null);
        assertThat(urls).hasSize(12);
        assertThat(report.nested()).hasSize(20);
        assertThat(report.nested().getLast().report().check(Kind.ISSUER_KEY).code())
                .isEqualTo("not-looked-up");
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aBudgetThatIsSpentIsAnAnswerAndNoVerdict() {
        var budget = new FetchBudget(site);
        for (var i = 0; i < 12; i++) budget.fetch(URI.create("https://good.example/" + i), FetchLimits.JSON);
        assertThat(budget.fetch(URI.create(LIST), FetchLimits.JSON))
                .isInstanceOfSatisfying(
                        Fetched.Failure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Fetched.Reason.BUDGET_SPENT));
    }

    @Test
    void refusesAPresentationOfTooMany() {
        var many = new ArrayList<ObjectNode>();
        for (var i = 0; i < 21; i++) many.add(signed(site.credential("")));
        var report = verifier.verifyPresentation(presenting(many), null, null);
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("too-many-credentials");
        assertThat(report.nested()).hasSize(20);
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    }

    private static ObjectNode byIssuer(int number) {
        var issuer = new DidDocument("did:web:i%d.example".formatted(number), List.of(Cast.KEY.publicKey()));
        var document = StrictJson.mapper().createObjectNode();
        document.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        document.putArray("type").add("VerifiableCredential");
        document.put("issuer", issuer.id());
        document.putObject("credentialSubject").put("id", "urn:uuid:1");
        document.set(
                "credentialStatus",
                StrictJson.mapper()
                        .valueToTree(StatusEntry.of(
                                StatusPurpose.REVOCATION, 7, "https://i%d.example/list".formatted(number))));
        return Issuer.sign(document, Cast.KEY, issuer.methodId(Cast.KEY.publicKey()), Cast.NOON)
                .json();
    }

    private void publishList() {
        var list = StatusList.empty(StatusList.MIN_BITS)
                .credential(LIST, Site.DID, StatusPurpose.REVOCATION, Cast.NOON, Cast.NOON.plusSeconds(86_400));
        site.publish(LIST, list, Cast.NOON);
    }

    private ObjectNode signed(ObjectNode document) {
        return StrictJson.parseObject(site.sign(document, Cast.NOON));
    }

    private static String key(int number) {
        return Cast.key(number).publicKey().toString();
    }

    private static ObjectNode presenting(ObjectNode... credentials) {
        return presenting(List.of(credentials));
    }

    private static ObjectNode presenting(List<ObjectNode> credentials) {
        var holder = Cast.key(7);
        var presentation = StrictJson.mapper().createObjectNode();
        presentation.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        presentation.putArray("type").add("VerifiablePresentation");
        presentation.put("holder", "did:key:" + holder.publicKey());
        presentation.putArray("verifiableCredential").addAll(credentials);
        return HandmadeProof.sign(
                presentation, holder, HandmadeProof.options("did:key:" + holder.publicKey(), "authentication"));
    }
}
