package app.wervel.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterheadValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"04123456", "04 123 456", "04-123.456"})
    void anAgbCodeHasEightDigitsHoweverItIsTyped(String typed) {
        assertThat(new AgbCode(typed).value()).isEqualTo("04123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "0412345x", "٠٤١٢٣٤٥٦"})
    void anythingElseIsNone(String typed) {
        assertThatThrownBy(() -> new AgbCode(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("practice.agb-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "red, practice.colour-invalid",
        "#12345, practice.colour-invalid",
        "#1234567, practice.colour-invalid",
        "#ffffff, practice.colour-too-light",
        "#777777, practice.colour-too-light"
    })
    void aColourMustBeOneThatCanBeReadOnWhite(String typed, String code) {
        assertThatThrownBy(() -> new AccentColour(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(code);
    }

    @Test
    void theDarkestGreyThatPassesIsJustBelowTheBound() {
        assertThat(new AccentColour(" #767676 ").value()).isEqualTo("#767676");
        assertThat(new AccentColour("#17505F")).isEqualTo(AccentColour.OWN);
    }
}
