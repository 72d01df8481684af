package org.assay.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The vectors of Data Integrity EdDSA Cryptosuites 1.0, "Representation: eddsa-rdfc-2022".
class EddsaVectorsTest {
    private static final String FOLDER = "vectors/eddsa/";

    /// The second example of the specification uses a context that is not at hand.
    @Test
    void makesTheHashesAndTheSignatureOfTheVector() {
        var folder = "eddsa-rdfc-2022/";
        var signed = json(folder + "signedDataInt.json");
        var proof = DataIntegrityProof.of((ObjectNode) signed.remove("proof"));
        var options = proof.json();
        options.remove("proofValue");
        var hashes = HexFormat.of().formatHex(DataIntegrityProof.hashData(jsonLd(), signed, options));
        assertThat(hashes).isEqualTo(text(folder + "combinedHashDataInt.txt"));
        assertThat(jsonLd().canonicalise(signed).nQuads()).isEqualTo(text(folder + "canonDocDataInt.txt") + "\n");
        var key = Multikey.decode(proof.verificationMethod().split("#")[1]);
        assertThat(proof.isBy(key, signed, jsonLd())).isTrue();
    }

    @Test
    void signsAsTheVectorDoes() {
        var pair = json("keyPair.json");
        var secret = Multibase.decodeBase58(pair.path("privateKeyMultibase").asString());
        var key = SigningKey.restoreEd25519(Arrays.copyOfRange(secret, 2, 34), SecretAccess.toStoreKeys());
        assertThat(key.publicKey()).hasToString(pair.path("publicKeyMultibase").asString());
        var options = json("eddsa-rdfc-2022/proofConfigDataInt.json");
        options.remove("@context");
        var proof = DataIntegrityProof.sign(json("unsigned.json"), key, options, jsonLd());
        assertThat(proof.json().path("proofValue").asString()).isEqualTo(text("eddsa-rdfc-2022/sigBTC58DataInt.txt"));
    }

    @Test
    void verifiesEachProofOfASetAndLeavesChainsUnread() {
        var set = json("proof-set-chain/signedProofSet2.json");
        var proofs = set.remove("proof");
        for (var each : proofs) {
            var proof = DataIntegrityProof.of((ObjectNode) each);
            var key = Multikey.decode(proof.verificationMethod().split("#")[1]);
            assertThat(proof.isBy(key, set, jsonLd())).isTrue();
        }
        var chained = json("proof-set-chain/signedProofChain2.json").path("proof");
        assertThat(List.of(chained.path(0), chained.path(1), chained.path(2)))
                .filteredOn(proof -> proof.has("previousProof"))
                .isNotEmpty()
                .noneMatch(proof -> DataIntegrityProof.of((ObjectNode) proof).isRead());
    }

    private static SafeJsonLd jsonLd() {
        return SafeJsonLd.with(Map.of(
                "https://www.w3.org/ns/credentials/examples/v2",
                Standards.bytes("contexts/w3c-credentials-examples-v2.jsonld")));
    }

    private static ObjectNode json(String file) {
        return StrictJson.parseObject(Standards.bytes(FOLDER + file));
    }

    private static String text(String file) {
        return new String(Standards.bytes(FOLDER + file), StandardCharsets.UTF_8).strip();
    }
}
