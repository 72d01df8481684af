package org.assay.identity.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.identity.IdentitySettings;
import org.assay.identity.PersonId;
import org.assay.identity.ceremonies.Ceremonies;
import org.assay.shared.Refusal;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes passkeys and takes them as proof. The challenge of each attempt is ours, random, bound to the browser and used
/// once; the device has to check who holds it (its PIN, a finger, a face), since there is no second factor behind it.
///
/// @spec https://www.w3.org/TR/webauthn-3/ Web Authentication Level 3, "Registering a New Credential"
@Component
class PasskeyCeremony {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final String CHALLENGE = "challenge";
    private static final String PERSON = "person";
    private final PublicKeyCredentialRpEntity us;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final WebAuthnRelyingPartyOperations checks;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(IdentitySettings settings, Passkeys passkeys, Ceremonies ceremonies) {
        var base = URI.create(settings.url(""));
        this.us = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(base.getHost()))
                .name("Assay")
                .build();
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.checks = new Webauthn4JRelyingPartyOperations(new Handles(), passkeys, us, Set.of(settings.url("")));
    }

    /// What a browser needs to make a passkey, as JSON.
    byte[] beginMaking(PersonId person, String called, HttpServletResponse response) {
        var challenge = Bytes.random();
        ceremonies.begin(Ceremonies.Kind.REGISTER, facts(challenge, person.toString()), response);
        return json.writeValueAsBytes(making(challenge, person, called));
    }

    /// Checks and keeps what the browser made. Refuses what does not answer the challenge.
    void finishMaking(PersonId person, String name, String made, HttpServletRequest request) {
        var facts = ceremonies.finish(Ceremonies.Kind.REGISTER, request);
        if (!person.toString().equals(facts.get(PERSON))) throw refused();
        if (passkeys.list(person).size() >= Passkeys.MOST) throw Refusal.conflict("Remove a passkey first.");
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> key =
                    json.readValue(made, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    making(challenge(facts), person, name), new RelyingPartyPublicKey(key, name)));
        } catch (JacksonException | WebAuthnException | IllegalArgumentException | NullPointerException e) {
            throw refused();
        }
    }

    /// What a browser needs to sign in with a passkey, as JSON.
    byte[] beginSigningIn(HttpServletResponse response) {
        var challenge = Bytes.random();
        ceremonies.begin(Ceremonies.Kind.ASSERT, facts(challenge, ""), response);
        return json.writeValueAsBytes(asking(challenge));
    }

    /// Whose passkey answered the challenge.
    PersonId finishSigningIn(String shown, HttpServletRequest request) {
        var facts = ceremonies.finish(Ceremonies.Kind.ASSERT, request);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> key =
                    json.readValue(shown, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user = checks.authenticate(new RelyingPartyAuthenticationRequest(asking(challenge(facts)), key));
            return Passkeys.person(user.getId());
        } catch (JacksonException | WebAuthnException | IllegalArgumentException | NullPointerException e) {
            throw refused();
        }
    }

    private PublicKeyCredentialCreationOptions making(Bytes challenge, PersonId person, String called) {
        var handle = Passkeys.handle(person);
        var user = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(called)
                .displayName(called)
                .build();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(us)
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(TIMEOUT)
                .excludeCredentials(passkeys.findByUserId(handle).stream()
                        .map(PasskeyCeremony::descriptor)
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private PublicKeyCredentialRequestOptions asking(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(us.getId())
                .timeout(TIMEOUT)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord key) {
        return PublicKeyCredentialDescriptor.builder()
                .id(key.getCredentialId())
                .transports(key.getTransports())
                .build();
    }

    private static Map<String, String> facts(Bytes challenge, String person) {
        return Map.of(CHALLENGE, challenge.toBase64UrlString(), PERSON, person);
    }

    private static Bytes challenge(Map<String, String> facts) {
        return Bytes.fromBase64(facts.getOrDefault(CHALLENGE, ""));
    }

    private static Refusal refused() {
        return Refusal.forbidden("This passkey was not accepted here. Begin again, or sign in by a link.");
    }
}
