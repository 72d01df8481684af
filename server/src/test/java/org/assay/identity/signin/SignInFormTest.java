package org.assay.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\tevil.example",
                "javascript:alert(1)",
                "evil",
                "/",
                ""
            })
    void signingInNeverLeadsAway(String next) {
        assertThat(new SignInForm(null, next).path()).isEqualTo("/start");
    }

    @Test
    void signingInLeadsBackToWhereOneWas() {
        assertThat(new SignInForm(null, "/entries?q=survey").path()).isEqualTo("/entries?q=survey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ines", "ines@", "@post.example", "a b@post.example", "ines@post.example,x@post.example"})
    void saysAtTheFieldWhatAnAddressLooksLike(String address) {
        assertThat(new SignInForm(address, null).check().message("address")).contains("like name@post.example");
    }
}
