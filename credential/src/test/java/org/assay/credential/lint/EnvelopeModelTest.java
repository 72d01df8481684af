package org.assay.credential.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assay.credential.Standards;
import org.assay.credential.SuiteInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The inputs of the public test suite of VC Data Model 2.0, whose names say what is to come of them.
class EnvelopeModelTest {
    static Stream<String> inputs() {
        return Standards.rows("samples/expected.tsv").stream()
                .map(cells -> cells[0])
                .filter(file -> file.startsWith("vectors/vcdm2-inputs/"))
                .filter(file -> file.endsWith("-ok.json") || file.contains("-fail"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void takesWhatTheSuiteTakesAndRefusesWhatItRefuses(String file) {
        var document = SuiteInputs.read(file);
        var findings = Lints.examineAny(document, SuiteInputs.CONTEXTS);
        if (file.endsWith("-ok.json")) assertThat(findings).isEmpty();
        else assertThat(findings).isNotEmpty();
    }

    @Test
    void findsTheInputs() {
        assertThat(inputs()).hasSizeGreaterThan(100);
    }
}
