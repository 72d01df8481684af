package org.assay.credential.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.assay.credential.legacy.MerkleReceipt.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleReceiptTest {
    private static final String FOLDER = "samples/blockcerts/";

    @ParameterizedTest
    @ValueSource(
            strings = {"v2/mainnet-valid-2.0", "v2/ethereum-revoked-2.0", "v3/testnet-v3-did", "v3/ethereum-sepolia-v3"
            })
    void readsSoundReceipts(String file) {
        var receipt = receipt(file);
        assertThat(receipt.leadsToRoot()).isTrue();
        for (var i = 0; i < receipt.path().size(); i++) {
            var step = receipt.path().get(i);
            var turned = new ArrayList<>(receipt.path());
            turned.set(i, new Step(!step.isLeft(), step.hash()));
            assertThat(with(receipt, turned).leadsToRoot()).isFalse();
            turned.set(i, new Step(step.isLeft(), flipped(step.hash())));
            assertThat(with(receipt, turned).leadsToRoot()).isFalse();
            turned.remove(i);
            assertThat(with(receipt, turned).leadsToRoot()).isFalse();
        }
        assertThat(new MerkleReceipt(flipped(receipt.target()), receipt.root(), receipt.path(), "").leadsToRoot())
                .isFalse();
        assertThat(new MerkleReceipt("", "", List.of(), "").leadsToRoot()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2/ethereum-merkle-root-unmatch-2.0", "v2/mainnet-invalid-merkle-receipt-2.0"})
    void tellsReceiptsThatLeadElsewhere(String file) {
        assertThat(receipt(file).leadsToRoot()).isFalse();
    }

    @Test
    void readsNoOtherBytesAsAReceipt() {
        var random = new Random(20260302);
        for (var i = 0; i < 5000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                Cbor.read(bytes);
            } catch (IllegalArgumentException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        assertThatThrownBy(
                        () -> Cbor.read(new byte[] {(byte) 0x9a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cbor.read(new byte[] {0, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleReceipt receipt(String file) {
        return MerkleReceipt.of(StrictJson.parseObject(Standards.bytes(FOLDER + file + ".json")))
                .orElseThrow();
    }

    private static MerkleReceipt with(MerkleReceipt receipt, List<Step> path) {
        return new MerkleReceipt(receipt.target(), receipt.root(), path, "");
    }

    private static String flipped(String hex) {
        return (hex.startsWith("0") ? "1" : "0") + hex.substring(1);
    }
}
