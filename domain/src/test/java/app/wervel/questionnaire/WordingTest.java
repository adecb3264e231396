package app.wervel.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording PAIN =
            new Wording("Pijn", Map.of("en", "Pain", "nl-BE", "Pijn of zeer"));

    @Test
    void theNearestLanguageIsChosenElseTheOwn() {
        assertThat(PAIN.in("en")).isEqualTo("Pain");
        assertThat(PAIN.in("en-GB")).isEqualTo("Pain");
        assertThat(PAIN.in(Locale.forLanguageTag("nl-BE"))).isEqualTo("Pijn of zeer");
        assertThat(PAIN.in("nl")).isEqualTo("Pijn");
        assertThat(PAIN.in("tr")).isEqualTo("Pijn");
    }

    @Test
    void aTranslationHasALanguageOfItsOwnAndAText() {
        assertThatThrownBy(() -> new Wording("Pijn", Map.of("en", " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wording("Pijn", Map.of("en", "Pain", "EN", "Ache")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionnaireSpeaksALanguageWhenEveryTextDoes() {
        var half =
                new Questionnaire(
                        "urn:test:form",
                        "1",
                        "nl",
                        PAIN,
                        null,
                        List.of(Item.plain("q", ItemType.TEXT)));

        assertThat(half.speaks("nl-NL")).isTrue();
        assertThat(half.speaks("en")).isFalse();
        assertThat(half.languages()).doesNotContain("en");
    }
}
