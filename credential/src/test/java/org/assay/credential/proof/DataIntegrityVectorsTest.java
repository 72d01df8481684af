package org.assay.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assay.credential.Standards;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// The vectors of Data Integrity EdDSA and ECDSA Cryptosuites 1.0. Their second examples use a context that is not at
/// hand.
class DataIntegrityVectorsTest {
    @ParameterizedTest
    @CsvSource({
        "eddsa/eddsa-rdfc-2022, DataInt, ED25519",
        "eddsa/eddsa-jcs-2022, JCS, ED25519",
        "eddsa/Ed25519Signature2020, EdSig, ED25519",
        "ecdsa/ecdsa-rdfc-2019-p256, ECDSAP256, P256",
        "ecdsa/ecdsa-rdfc-2019-p384, ECDSAP384, P384",
        "ecdsa/ecdsa-jcs-2019-p256, JCSECDSAP256, P256",
        "ecdsa/ecdsa-jcs-2019-p384, JCSECDSAP384, P384"
    })
    void makesTheHashesOfTheVectorAndChecksItsSignature(String folder, String name, KeyType type) {
        var signed = json(folder + "/signed" + name + ".json");
        var proof = DataIntegrityProof.of((ObjectNode) signed.path("proof"));
        var hashes = HexFormat.of().formatHex(proof.hashData(jsonLd(), signed, type));
        assertThat(hashes).isEqualTo(text(folder + "/combinedHash" + name + ".txt"));
        assertThat(proof.isBy(keyOf(proof), signed, jsonLd())).isTrue();
        signed.put("name", "Another");
        assertThat(proof.isBy(keyOf(proof), signed, jsonLd())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "eddsa/keyPair.json, privateKeyMultibase, eddsa/eddsa-rdfc-2022, DataInt",
        "eddsa/keyPair.json, privateKeyMultibase, eddsa/eddsa-jcs-2022, JCS",
        "ecdsa/p256KeyPair.json, secretKeyMultibase, ecdsa/ecdsa-rdfc-2019-p256, ECDSAP256",
        "ecdsa/p384KeyPair.json, secretKeyMultibase, ecdsa/ecdsa-rdfc-2019-p384, ECDSAP384",
        "ecdsa/p256KeyPair.json, secretKeyMultibase, ecdsa/ecdsa-jcs-2019-p256, JCSECDSAP256",
        "ecdsa/p384KeyPair.json, secretKeyMultibase, ecdsa/ecdsa-jcs-2019-p384, JCSECDSAP384"
    })
    void signsAsTheVectorDoes(String pair, String member, String folder, String name) {
        var key = key(json(pair), member);
        var options = json(folder + "/proofConfig" + name + ".json");
        if (!name.startsWith("JCS")) options.remove("@context");
        var unsigned = json(pair.substring(0, 5) + "/unsigned.json");
        var proof = DataIntegrityProof.sign(unsigned, key, options, jsonLd());
        if (key.publicKey().type() == KeyType.ED25519)
            assertThat(proof.json().path("proofValue").asString())
                    .isEqualTo(text(folder + "/sigBTC58" + name + ".txt"));
        assertThat(proof.isBy(keyOf(proof), proof.addedTo(unsigned), jsonLd())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"})
    void checksEachProofOfASetAndOfAChain(String file) {
        var signed = json("eddsa/proof-set-chain/" + file + ".json");
        var proofs = signed.path("proof").isArray() ? signed.path("proof") : List.of(signed.path("proof"));
        assertThat(proofs).isNotEmpty();
        for (var each : proofs) {
            var proof = DataIntegrityProof.of((ObjectNode) each);
            assertThat(proof.isBy(keyOf(proof), signed, jsonLd())).isTrue();
        }
    }

    @Test
    void aProofOfAChainFallsWithTheProofsThatItWasMadeOver() {
        var signed = json("eddsa/proof-set-chain/signedProofChain2.json");
        var last = DataIntegrityProof.of((ObjectNode) signed.path("proof").path(3));
        ((ObjectNode) signed.path("proof").path(2)).put("created", "2023-02-26T22:06:39Z");
        assertThat(last.isBy(keyOf(last), signed, jsonLd())).isFalse();
    }

    @Test
    void signsTheChainOfTheVector() {
        var chain = json("eddsa/proof-set-chain/signedProofChain1.json");
        var expected = (ObjectNode) chain.path("proof").path(chain.path("proof").size() - 1);
        var pairs = json("eddsa/proof-set-chain/multiKeyPairs.json");
        var multikey = expected.path("verificationMethod").asString().split("#")[1];
        var key = pairs.properties().stream()
                .map(Map.Entry::getValue)
                .filter(pair -> pair.path("publicKeyMultibase").asString().equals(multikey))
                .map(pair -> key((ObjectNode) pair, "privateKeyMultibase"))
                .findFirst()
                .orElseThrow();
        var options = expected.deepCopy();
        options.remove("proofValue");
        assertThat(DataIntegrityProof.sign(chain, key, options, jsonLd()).json())
                .isEqualTo(expected);
    }

    private static SigningKey key(ObjectNode pair, String member) {
        var secret = Multibase.decodeBase58(pair.path(member).asString());
        var published = Multikey.decode(pair.path("publicKeyMultibase").asString());
        var key = SigningKey.restore(
                published.type(), Arrays.copyOfRange(secret, 2, secret.length), SecretAccess.toStoreKeys());
        assertThat(key.publicKey()).isEqualTo(published);
        return key;
    }

    private static VerificationKey keyOf(DataIntegrityProof proof) {
        return Multikey.decode(List.of(proof.verificationMethod().split("#")).getLast());
    }

    private static SafeJsonLd jsonLd() {
        return SafeJsonLd.over(KnownContexts.bundled()
                .with(
                        "https://www.w3.org/ns/credentials/examples/v2",
                        Standards.bytes("contexts/w3c-credentials-examples-v2.jsonld")));
    }

    private static ObjectNode json(String file) {
        return StrictJson.parseObject(Standards.bytes("vectors/" + file));
    }

    private static String text(String file) {
        return new String(Standards.bytes("vectors/" + file), StandardCharsets.UTF_8).strip();
    }
}
