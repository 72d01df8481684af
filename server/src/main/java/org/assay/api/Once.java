package org.assay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Does what a program asks for once, however often it asks. What is done and the answer are kept in one transaction,
/// so that there is never one without the other, whatever dies; a refusal keeps nothing, and asking again tries again.
///
/// @spec https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ The Idempotency-Key HTTP Header
///     Field
@Component
class Once {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    private final KeptAnswers kept;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    Once(KeptAnswers kept, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.kept = kept;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /// What came of a call.
    ///
    /// @param location path of the thing that was made, or null
    /// @param about whom the answer names, so that it goes when they leave; null for nobody
    record Answer(
            int status,
            @Nullable String location,
            Object body,
            @Nullable PersonId about) {}

    /// @param sent what the call's body says
    /// @param work given an id that is the same whenever the call comes again
    ResponseEntity<byte[]> per(HttpServletRequest request, Object sent, Function<UUID, Answer> work) {
        var key = Secret.sha256(key(request));
        var call = request.getMethod() + " " + request.getRequestURI() + "\n" + json.writeValueAsString(sent);
        var answer = transactions.execute(_ -> once(key, Secret.sha256(call), work));
        return write(Objects.requireNonNull(answer));
    }

    private KeptAnswers.Kept once(String key, String call, Function<UUID, Answer> work) {
        if (!kept.hold(Own.client(), key)) {
            throw Refusal.conflict("The same call is under way. Repeat it in a second.")
                    .typed("idempotency-key-in-use");
        }
        var before = kept.find(Own.client(), key);
        if (before.isPresent()) {
            if (before.get().call().equals(call)) return before.get();
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "This Idempotency-Key was sent with another call.")
                    .typed("idempotency-key-reused");
        }
        var answer = work.apply(place(Own.client() + " " + key));
        var body = json.writeValueAsBytes(answer.body());
        var result = new KeptAnswers.Kept(call, answer.status(), answer.location(), body);
        kept.add(new KeptAnswers.Place(Own.organization(), Own.client(), key), result, answer.about(), clock.instant());
        return result;
    }

    private static UUID place(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<byte[]> write(KeptAnswers.Kept answer) {
        var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.location() != null) response.location(URI.create(answer.location()));
        return response.body(answer.body());
    }

    /// The key as a structured field, `"8e03978e"`, or bare.
    private static String key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header == null || header.isBlank()) {
            throw Refusal.malformed("Send the header Idempotency-Key with a key of your own.")
                    .typed("idempotency-key-missing");
        }
        var key = header.strip().replaceAll("^\"(.*)\"$", "$1");
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= ' ' && c <= '~'))
            throw Refusal.malformed("The Idempotency-Key has 1 to 255 printable characters.");
        return key;
    }
}
