package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.IcfDomain;
import app.wervel.careplan.Side;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.PrecautionLevel;
import app.wervel.shell.Translations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWordsTest {
    private static final Translations WORDS = new Translations();

    /** Keys that are put together from a value's name, which no search of the sources finds. */
    private static Stream<String> composedKeys() {
        return Stream.of(
                        Arrays.stream(Side.values()).map(side -> "careplan.side." + side.id()),
                        Arrays.stream(IcfDomain.values())
                                .map(domain -> "careplan.icf." + domain.id()),
                        Arrays.stream(DosageQuantity.values())
                                .map(quantity -> "careplan.dosage." + quantity.field()),
                        Arrays.stream(CarePlanStatus.values())
                                .map(status -> "careplan.status." + status.id()),
                        Arrays.stream(NextStep.values()).map(step -> "careplan.next." + step.id()),
                        Arrays.stream(PrecautionLevel.values())
                                .map(level -> "exercise.precaution-level." + level.id()),
                        Arrays.stream(PrecautionLevel.values())
                                .map(level -> "precautions.group." + level.id()),
                        PrecautionConfirmation.PHRASES.stream()
                                .map(phrase -> "careplan.precaution.phrase." + phrase))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyValueHasAWord(String language) {
        assertThat(WORDS.keys(language)).containsAll(composedKeys().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void oneAndManyAreSaidDifferently(String language) {
        Locale locale = Translations.localeOf(language);
        for (String key :
                List.of("exercise.count", "careplan.next.precautions", "careplan.start.another")) {
            String one = WORDS.getTranslation(key, locale, 1);
            String many = WORDS.getTranslation(key, locale, 3);
            assertThat(one).as(key).doesNotContain("{").isNotEqualTo(many);
            assertThat(many).as(key).contains("3");
        }
    }
}
