package org.assay.issuing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.Lints;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.keys.AssertionRequest;
import org.assay.keys.AssertionSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signs many credentials. Those of one definition mostly differ in few texts: one of them is composed and linted, and
/// all are signed by its template. The others are composed and linted each.
@Component
class SigningAlike {
    private final Composer composer;
    private final People people;
    private final AssertionSigner signer;

    SigningAlike(Composer composer, People people, AssertionSigner signer) {
        this.composer = composer;
        this.people = people;
        this.signer = signer;
    }

    /// What has to be the same for one template. One tag of a language always leads to one text of a definition.
    private record Kind(EntryVersion entry, @Nullable String language, UUID list) {
        static Kind of(Draft draft) {
            var statement = draft.award().statement();
            return new Kind(
                    draft.award().entry(),
                    statement == null ? null : statement.language(),
                    draft.place().list());
        }
    }

    /// Those that can be signed. Missing are those whose learner has no address, and those to which a lint objects.
    ///
    /// @throws IllegalStateException if a template gives something else than composing does
    Map<Draft, SignedCredential> sign(List<Draft> drafts) {
        var addresses = people.mailing(
                drafts.stream().map(draft -> draft.award().learner()).toList());
        var signed = new LinkedHashMap<Draft, SignedCredential>();
        drafts.stream()
                .filter(draft -> addresses.containsKey(draft.award().learner()))
                .collect(groupingBy(Kind::of, LinkedHashMap::new, toList()))
                .values()
                .forEach(same -> sign(same, addresses, signed));
        return signed;
    }

    private void sign(List<Draft> same, Map<PersonId, String> addresses, Map<Draft, SignedCredential> signed) {
        var entry = composer.entry(same.getFirst().award());
        // Left to be issued one by one: each says which credential it renews.
        if (entry.definition().profession().renewal() != null) return;
        var plain = same.stream()
                .filter(draft -> Composer.isPlain(draft.award(), entry))
                .toList();
        if (!plain.isEmpty()) signAlike(plain, addresses, signed);
        same.stream()
                .filter(draft -> !Composer.isPlain(draft.award(), entry))
                .forEach(draft -> signAlone(draft, signed));
    }

    private void signAlike(List<Draft> plain, Map<PersonId, String> addresses, Map<Draft, SignedCredential> signed) {
        var first = plain.getFirst();
        var sample = composer.compose(first.award(), first.frame());
        if (!Lints.examine(sample).isEmpty()) return;
        var texts = plain.stream()
                .map(draft -> composer.differences(draft, address(draft, addresses), sample))
                .toList();
        var request =
                new AssertionRequest.Badges(sample, List.copyOf(texts.getFirst().keySet()));
        var values = texts.stream().map(each -> List.copyOf(each.values())).toList();
        var frame = first.frame();
        var all = signer.signAll(first.award().organization(), frame.key().id(), request, values, frame.created());
        compare(plain.getLast(), all.getLast());
        for (var at = 0; at < all.size(); at++) signed.put(plain.get(at), all.get(at));
    }

    private static String address(Draft draft, Map<PersonId, String> addresses) {
        return Objects.requireNonNull(addresses.get(draft.award().learner()));
    }

    private void signAlone(Draft draft, Map<Draft, SignedCredential> signed) {
        var frame = draft.frame();
        var unsigned = composer.compose(draft.award(), frame);
        if (!Lints.examine(unsigned).isEmpty()) return;
        var request = new AssertionRequest.Badge(unsigned);
        signed.put(draft, signer.sign(draft.award().organization(), frame.key().id(), request, frame.created()));
    }

    private void compare(Draft draft, SignedCredential signed) {
        var document = signed.json();
        document.remove("proof");
        var composed = composer.compose(draft.award(), draft.frame());
        if (!Arrays.equals(StrictJson.write(document), StrictJson.write(composed)))
            throw new IllegalStateException("a template of %s gives another credential than composing it"
                    .formatted(draft.award().entry()));
    }
}
