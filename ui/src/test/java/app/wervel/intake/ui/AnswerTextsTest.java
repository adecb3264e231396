package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.shell.Translations;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTextsTest {
    private static final Translations WORDS = new Translations();

    private static AnswerTexts texts(Locale locale) {
        return new AnswerTexts(
                new IntakeFormReader().read().get(IntakeFormId.LOW_BACK),
                locale,
                key -> WORDS.getTranslation(key, locale));
    }

    private static String dutch(AnswerField field, Object answer) {
        return texts(Translations.DUTCH)
                .answer(field, Answers.readDraft(Collections.singletonMap(field.id(), answer)));
    }

    @Test
    void yesNoDoesNotKnowAndNotAskedAreFourDifferentWords() {
        assertThat(dutch(AnswerField.NIGHT_PAIN, true)).isEqualTo("Ja");
        assertThat(dutch(AnswerField.NIGHT_PAIN, false)).isEqualTo("Nee");
        assertThat(dutch(AnswerField.NIGHT_PAIN, "unknown")).isEqualTo("Weet niet");
        assertThat(texts(Translations.DUTCH).answer(AnswerField.NIGHT_PAIN, Answers.none()))
                .isEqualTo("niet gevraagd");
    }

    @Test
    void askedAndNotKnownIsSaidSo() {
        assertThat(dutch(AnswerField.SLR_POSITIVE, null)).isEqualTo("niet bekend");
    }

    @Test
    void listsSayWhatWasChosenOrThatNothingWas() {
        assertThat(dutch(AnswerField.LOCATION, List.of("low_back", "buttock")))
                .isEqualTo("Onderrug, Bil");
        assertThat(dutch(AnswerField.RADIATION, List.of()))
                .isEqualTo("Nee, de pijn straalt niet uit");
    }

    @Test
    void numbersHaveTheirUnitAndTheLanguagesComma() {
        assertThat(dutch(AnswerField.DURATION_DAYS, 45)).isEqualTo("45 dagen");
        assertThat(dutch(AnswerField.LUMP_SIZE_CM, new BigDecimal("2.5"))).isEqualTo("2,5 cm");
        assertThat(
                        texts(Translations.ENGLISH)
                                .answer(
                                        AnswerField.LUMP_SIZE_CM,
                                        Answers.readDraft(
                                                Map.of("lump_size_cm", new BigDecimal("2.5")))))
                .isEqualTo("2.5 cm");
    }

    @Test
    void ageAndSexHaveNamesThoughTheyAreNotAsked() {
        var english = texts(Translations.ENGLISH);
        var answers = Answers.readDraft(Map.of("age", 51, "sex", "f"));
        assertThat(english.label(AnswerField.AGE) + ": " + english.answer(AnswerField.AGE, answers))
                .isEqualTo("Age: 51 years");
        assertThat(english.label(AnswerField.SEX) + ": " + english.answer(AnswerField.SEX, answers))
                .isEqualTo("Sex: female");
    }

    @Test
    void freeTextStandsAsItWasTyped() {
        assertThat(dutch(AnswerField.EASING, "Liggen, warmte")).isEqualTo("Liggen, warmte");
    }
}
