package app.wervel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ĳsje", "Öztürk", "😀 blij", "regel\nregel", "tab\ttab", "<b>niet vet</b>"})
    void whatPeopleTypeIsKeptAsItIs(String typed) {
        assertThat(Texts.required("  " + typed + " ", 100)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "\udc00"})
    void whatNoKeyboardTypesIsRefused(String typed) {
        assertThatThrownBy(() -> Texts.required(typed, 100)).hasMessage("text.invalid-characters");
    }

    @Test
    void nothingIsNothingAndTooMuchIsTooMuch() {
        assertThat(Texts.optional(" \n ", 10)).isNull();
        assertThat(Texts.optional("1234567890", 10)).hasSize(10);
        assertThatThrownBy(() -> Texts.optional("12345678901", 10)).hasMessage("text.too-long");
        assertThatThrownBy(() -> Texts.required(null, 10)).hasMessage("text.required");
    }
}
