package org.assay.credential.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import org.junit.jupiter.api.Test;

class StatusListTest {
    @Test
    void remembersEachBitAndNoOther() {
        var random = new Random(20260302);
        for (var i = 0; i < 50; i++) {
            var index = random.nextInt(StatusList.MIN_BITS);
            var list = StatusList.empty(StatusList.MIN_BITS).with(index, true);
            var read = StatusList.decode(list.encode());
            assertThat(read.isSet(index)).isTrue();
            assertThat(read.isSet((index + 1) % read.size())).isFalse();
            assertThat(read.with(index, false).encode())
                    .isEqualTo(StatusList.empty(StatusList.MIN_BITS).encode());
        }
    }

    @Test
    void countsFromTheLeftMostBit() {
        var list = StatusList.empty(StatusList.MIN_BITS).with(0, true);
        assertThat(list.encode()).isNotEqualTo(list.with(7, true).encode());
        assertThat(StatusList.decode(compressed(new byte[] {(byte) 0x80})).isSet(0))
                .isTrue();
        assertThat(StatusList.decode(compressed(new byte[] {1})).isSet(7)).isTrue();
    }

    @Test
    void keepsEntriesOfEveryWidthApart() {
        var random = new Random(20260302);
        for (var width = 1; width <= StatusList.MAX_WIDTH; width++) {
            var index = 1 + random.nextInt(StatusList.MIN_BITS - 2);
            var value = 1 + random.nextInt((1 << width) - 1);
            var list = StatusList.empty(StatusList.MIN_BITS, width).with(index, value);
            var read = StatusList.decode(list.encode(), width);
            assertThat(read.entries()).isEqualTo(StatusList.MIN_BITS);
            assertThat(read.value(index)).isEqualTo(value);
            assertThat(read.value(index - 1)).isZero();
            assertThat(read.value(index + 1)).isZero();
            assertThat(read.with(index, 0).encode())
                    .isEqualTo(StatusList.empty(StatusList.MIN_BITS, width).encode());
        }
        assertThat(StatusList.decode(compressed(new byte[] {(byte) 0b1001_0000}), 2)
                        .value(0))
                .isEqualTo(2);
        assertThatThrownBy(() -> StatusList.empty(StatusList.MIN_BITS, 17))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.empty(StatusList.MIN_BITS, 2).with(0, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsThePublishedList() {
        var list = StrictJson.parseObject(Standards.bytes("samples/ob3/bit-string-list/testlist"));
        var bits = StatusList.decode(
                list.path("credentialSubject").path("encodedList").asString());
        assertThat(bits.size()).isGreaterThanOrEqualTo(StatusList.MIN_BITS);
        assertThat(bits.isSet(23)).isTrue();
        assertThat(bits.isSet(22)).isFalse();
    }

    @Test
    void refusesWhatIsNotAList() {
        for (var text : new String[] {"", "u", "uAAAA", "zAAAA", "H4sIAAAA", "u===="})
            assertThatThrownBy(() -> StatusList.decode(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.decode(compressed(new byte[16 * 1024 * 1024 + 1])))
                .hasMessageContaining("16 MB");
        assertThatThrownBy(() -> StatusList.empty(100_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.empty(StatusList.MIN_BITS).isSet(StatusList.MIN_BITS))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static String compressed(byte[] bits) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Multibase.base64Url(bytes.toByteArray());
    }
}
