package org.assay.identity.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organization;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Signs people on through their organization: the way there, and what came back from it. No transaction is open while
/// a provider is asked.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7636 Proof Key for Code Exchange, by S256
/// @spec https://www.rfc-editor.org/rfc/rfc9207 OAuth 2.0 Authorization Server Issuer Identification
@Service
class SigningOn {
    /// Said by a provider where the person did not go through with it.
    private static final Set<String> LEFT = Set.of(
            "access_denied",
            "login_required",
            "interaction_required",
            "consent_required",
            "account_selection_required");

    private final SignOns signOns;
    private final Provider provider;
    private final Admitting admitting;
    private final Pace pace;
    private final IdentitySettings settings;

    SigningOn(SignOns signOns, Provider provider, Admitting admitting, Pace pace, IdentitySettings settings) {
        this.signOns = signOns;
        this.provider = provider;
        this.admitting = admitting;
        this.pace = pace;
        this.settings = settings;
    }

    /// Where to send the browser, and what it has to bring back.
    record Departure(String url, Map<String, String> facts) {}

    /// Who came back.
    ///
    /// @param person whose account it is; null where they have to sign in here as well
    record Arrival(SignOn signOn, String subject, @Nullable PersonId person) {}

    /// What one can sign on through now.
    SignOn offered(Organization organization) {
        return signOns.find(organization.id())
                .filter(SignOn::isOffered)
                .orElseThrow(() -> Refusal.notFound("One cannot sign on through this organization.")
                        .leadingTo("Sign in another way", "/sign-in"));
    }

    /// @param from the address of the browser
    Departure depart(Organization organization, String next, String from) {
        pace.check(organization.id(), from);
        var signOn = offered(organization);
        var at = metadata(organization, signOn, from);
        var facts = Map.of(
                "organization", organization.id().toString(),
                "issuer", signOn.issuer().toString(),
                "state", Secret.random().text(),
                "nonce", Secret.random().text(),
                "verifier", Secret.random().text(),
                "next", next);
        var query = "response_type=code&scope=openid+email+profile&client_id=" + Provider.encoded(signOn.clientId())
                + "&redirect_uri=" + Provider.encoded(redirectUri(organization))
                + "&state=" + facts.get("state")
                + "&nonce=" + facts.get("nonce")
                + "&code_challenge=" + challenge(String.valueOf(facts.get("verifier")))
                + "&code_challenge_method=S256";
        var separator = at.authorization().getRawQuery() == null ? "?" : "&";
        return new Departure(at.authorization() + separator + query, facts);
    }

    /// Each organization has an address of its own for answers, so that one provider cannot pass for another.
    String redirectUri(Organization organization) {
        return settings.url("/sign-in/organizations/" + organization.slug() + "/answer");
    }

    /// Checks what came back through the browser against what it began.
    ///
    /// @param from the address of the browser
    Arrival arrive(Organization organization, Map<String, String> facts, Map<String, String> answer, String from) {
        pace.check(organization.id(), from);
        var signOn = offered(organization);
        requireOurs(organization, signOn, facts, answer);
        var at = metadata(organization, signOn, from);
        var named = answer.get("iss");
        if (named == null ? at.namesItself() : !named.equals(signOn.issuer().toString())) {
            throw refused(organization, from, "an answer that names another issuer");
        }
        var error = answer.get("error");
        if (error != null) throw left(organization, from, error);
        var subject = redeem(organization, signOn, facts, answer, from);
        return switch (admitting.admit(signOn, subject)) {
            case Admitting.Admission.Admitted(var person) -> new Arrival(signOn, subject.id(), person);
            case Admitting.Admission.Unlinked() -> new Arrival(signOn, subject.id(), null);
            case Admitting.Admission.TurnedAway(var says, var why) -> {
                signOns.refused(organization.id(), why);
                pace.failed(organization.id(), from);
                throw Refusal.forbidden(says).leadingTo("Sign in another way", "/sign-in");
            }
        };
    }

    /// Only what this very browser began, for this organization, while its provider was the same.
    private static void requireOurs(
            Organization organization, SignOn signOn, Map<String, String> facts, Map<String, String> answer) {
        var isOurs = organization.id().toString().equals(facts.get("organization"))
                && signOn.issuer().toString().equals(facts.get("issuer"))
                && same(facts.get("state"), answer.get("state"));
        if (!isOurs) {
            throw Refusal.forbidden("This answer is not for what was begun here. Begin again.")
                    .leadingTo("Sign in", "/sign-in");
        }
    }

    private Provider.Metadata metadata(Organization organization, SignOn signOn, String from) {
        try {
            return pace.inTurn(() -> provider.metadata(signOn));
        } catch (Untrusted e) {
            throw refused(organization, from, e.why());
        }
    }

    private Subject redeem(
            Organization organization,
            SignOn signOn,
            Map<String, String> facts,
            Map<String, String> answer,
            String from) {
        var code = answer.get("code");
        if (code == null || code.length() > 4000) throw refused(organization, from, "an answer without a code");
        var sent = new Provider.Answer(
                code,
                String.valueOf(facts.get("verifier")),
                String.valueOf(facts.get("nonce")),
                redirectUri(organization));
        var secret = signOns.secret(organization.id());
        try {
            return pace.inTurn(() -> provider.redeem(signOn, secret, sent));
        } catch (Untrusted e) {
            throw refused(organization, from, e.why());
        }
    }

    private Refusal left(Organization organization, String from, String error) {
        if (!LEFT.contains(error)) {
            return refused(organization, from, "it answered " + error.replaceAll("[^a-z_]", "?"));
        }
        return Refusal.forbidden("You did not finish signing in at your organization, so nothing happened.")
                .leadingTo("Sign in", "/sign-in");
    }

    private Refusal refused(Organization organization, String from, String why) {
        signOns.refused(organization.id(), why.length() > 300 ? why.substring(0, 300) : why);
        pace.failed(organization.id(), from);
        return Refusal.forbidden("The sign-on of your organization does not work now, and nobody was signed in."
                        + " Tell them, and sign in by a link meanwhile.")
                .leadingTo("Sign in another way", "/sign-in");
    }

    private static boolean same(@Nullable String kept, @Nullable String brought) {
        return kept != null
                && brought != null
                && MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
