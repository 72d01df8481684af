package org.assay.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.Issuer;
import org.assay.credential.Outcome;
import org.assay.credential.Verifier;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.Signatures;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.assay.credential.proof.SelectiveProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine signs and checks with, and tries each suite once on a throw-away key.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println("Java      " + Runtime.version());
        out.println("signs by  " + Signatures.chosen().name());
        out.println("contexts  " + BundledContexts.urls().size() + " bundled; none is ever fetched");
        var isWell = true;
        for (var suite : Cryptosuite.values())
            for (var type : KeyType.values()) {
                if (!suite.isSigned() || !suite.takes(type)) continue;
                var works = works(suite, type);
                isWell &= works;
                out.printf("%-22s %-8s %s%n", suite.wireName(), type.label(), works ? "signs and verifies" : "BROKEN");
            }
        return isWell ? Assay.VALID : Assay.INVALID;
    }

    private boolean works(Cryptosuite suite, KeyType type) {
        var key = SigningKey.generate(type, new SecureRandom());
        var method = VerificationMethod.idOf(key.publicKey());
        var credential = StrictJson.mapper().createObjectNode();
        credential.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        credential.putArray("type").add("VerifiableCredential");
        credential.put("issuer", method.replaceFirst("#.*", ""));
        credential.putObject("credentialSubject").put("id", "urn:uuid:00000000-0000-4000-8000-000000000000");
        var options = ProofOptions.assertion(suite, method, clock.instant());
        var signed = suite.isSelective()
                ? StrictJson.write(SelectiveProof.derive(
                        SelectiveProof.sign(
                                        credential,
                                        key,
                                        options,
                                        List.of("/issuer"),
                                        new SecureRandom(),
                                        KnownContexts.bundled())
                                .addedTo(credential),
                        List.of("/credentialSubject"),
                        KnownContexts.bundled()))
                : Issuer.sign(credential, key, options).bytes();
        var verifier = new Verifier((url, _) -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "offline"), clock);
        return verifier.verify(signed).verdict() == Outcome.PASSED;
    }
}
