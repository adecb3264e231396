package app.wervel.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingLanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"nl", "tr", "pl", "ti", "uk"})
    void aPatientMayReadALanguageInWhichWePrintNothing(String id) {
        assertThat(new ReadingLanguage(id).id()).isEqualTo(id);
        assertThat(ReadingLanguage.ids()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NL", "klingon", "xx", "nl-NL"})
    void whatIsNoLanguageIsRefused(String id) {
        assertThatThrownBy(() -> new ReadingLanguage(id))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("patient.language-unknown");
    }

    @ParameterizedTest
    @CsvSource({"iw, he", "in, id", "ji, yi"})
    void aLanguageHasOneKeyThatOfToday(String withdrawn, String today) {
        assertThat(ReadingLanguage.ids()).contains(today).doesNotContain(withdrawn);
    }

    @Test
    void dutchIsOneOfThem() {
        assertThat(ReadingLanguage.ids()).contains(ReadingLanguage.DUTCH.id());
    }
}
