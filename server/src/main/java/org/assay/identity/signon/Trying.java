package org.assay.identity.signon;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.fetch.Fetched;
import org.assay.identity.Secret;
import org.springframework.stereotype.Service;

/// Tries the connection to a provider for an administrator, step by step, as far as that goes without a person who
/// signs on.
@Service
class Trying {
    private final Provider provider;

    Trying(Provider provider) {
        this.provider = provider;
    }

    enum Outcome {
        PASSED,
        FAILED,
        /// Only somebody who signs on can tell.
        UNKNOWN
    }

    /// @param says what was found, as a sentence
    record Step(String name, Outcome outcome, String says) {}

    /// @param redirectUri as it is registered there
    List<Step> run(SignOn signOn, String secret, String redirectUri) {
        var steps = new ArrayList<Step>();
        try {
            var at = provider.discover(signOn);
            steps.add(new Step("Description", Outcome.PASSED, "Found at %s.".formatted(Provider.description(signOn))));
            steps.add(keys(at));
            steps.add(client(signOn, at, secret, redirectUri));
        } catch (Untrusted e) {
            steps.add(failed("Description", e));
        }
        return steps;
    }

    private Step keys(Provider.Metadata at) {
        try {
            var usable = IdToken.usable(provider.keys(at));
            return usable == 0
                    ? new Step("Keys", Outcome.FAILED, "None of its keys is of a kind that we accept, RSA or EC.")
                    : new Step("Keys", Outcome.PASSED, "%d of its keys can be used.".formatted(usable));
        } catch (Untrusted e) {
            return failed("Keys", e);
        }
    }

    /// Sends a code that the provider never gave: one that refuses the client says so before it looks at the code.
    private Step client(SignOn signOn, Provider.Metadata at, String secret, String redirectUri) {
        var answer = new Provider.Answer("connection-test", Secret.random().text(), "", redirectUri);
        return switch (provider.ask(signOn, at, secret, answer)) {
            case Fetched.Document _ -> client(Outcome.UNKNOWN, "The first sign-on will tell whether they are right.");
            case Fetched.Failure failure ->
                switch (failure.reason()) {
                    case REFUSED -> client(Outcome.FAILED, "The provider refuses them. Copy both anew.");
                    case BAD_ANSWER -> client(Outcome.PASSED, "The provider did not refuse them.");
                    default -> client(Outcome.FAILED, said(failure.detail()));
                };
        };
    }

    private static Step client(Outcome outcome, String says) {
        return new Step("Client id and secret", outcome, says);
    }

    private static Step failed(String name, Untrusted why) {
        return new Step(name, Outcome.FAILED, said(why.why()));
    }

    private static String said(String fragment) {
        return Character.toUpperCase(fragment.charAt(0)) + fragment.substring(1) + ".";
    }
}
