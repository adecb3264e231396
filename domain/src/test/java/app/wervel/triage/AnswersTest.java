package app.wervel.triage;

import static app.wervel.triage.AnswerField.AGE;
import static app.wervel.triage.AnswerField.BLADDER_BOWEL_CHANGE;
import static app.wervel.triage.AnswerField.DURATION_DAYS;
import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.MECHANICAL_PATTERN;
import static app.wervel.triage.AnswerField.MRC_GRADE;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.ONSET;
import static app.wervel.triage.AnswerField.PAIN_QUALITY;
import static app.wervel.triage.AnswerField.SEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
    private static final Answers NOTHING_ASKED = Answers.none();

    private static Answers draft(String field, @Nullable Object value) {
        return Answers.readDraft(Collections.singletonMap(field, value));
    }

    private static List<FieldError> errorsOf(Map<String, ?> raw) {
        return catchThrowableOfType(InvalidInput.class, () -> Answers.readDraft(raw)).errors();
    }

    private static void assertRefused(String code, String field, @Nullable Object value) {
        assertThat(errorsOf(Collections.singletonMap(field, value)))
                .as("%s %s", field, value)
                .containsExactly(new FieldError(field, code));
    }

    @Nested
    class Reading {
        @Test
        void everyErrorIsReportedNotOnlyTheFirst() {
            Map<String, Object> raw = new HashMap<>();
            raw.put("age", 121);
            raw.put("trauma", "explosion");
            raw.put("smoker", "yes");
            raw.put("shoe_size", 43);

            var refusal = catchThrowableOfType(InvalidInput.class, () -> Answers.read(raw));

            assertThat(refusal.errors())
                    .containsExactlyInAnyOrder(
                            new FieldError("age", "answers.out-of-range"),
                            new FieldError("trauma", "answers.unknown-value"),
                            new FieldError("smoker", "answers.wrong-type"),
                            new FieldError("shoe_size", "answers.unknown-field"),
                            new FieldError("duration_days", "answers.required"));
        }

        @Test
        void ageAndDurationAreRequired() {
            var refusal = catchThrowableOfType(InvalidInput.class, () -> Answers.read(Map.of()));

            assertThat(refusal.errors())
                    .containsExactly(
                            new FieldError("age", "answers.required"),
                            new FieldError("duration_days", "answers.required"));
        }

        @Test
        void ageThatIsNullIsMissingOnceNotTwice() {
            Map<String, Object> raw = new HashMap<>();
            raw.put("age", null);
            raw.put("duration_days", 3);

            var refusal = catchThrowableOfType(InvalidInput.class, () -> Answers.read(raw));

            assertThat(refusal.errors()).containsExactly(new FieldError("age", "answers.required"));
        }

        @Test
        void completeAnswersAreRead() {
            var answers = Answers.read(Map.of("age", 45, "duration_days", 1, "trauma", "fall"));

            assertThat(answers.askedFields())
                    .containsExactly(AGE, DURATION_DAYS, AnswerField.TRAUMA);
        }

        @Test
        void draftMayLackAgeAndDuration() {
            assertThat(draft("smoker", true).missingRequired()).containsExactly(AGE, DURATION_DAYS);
            assertThat(draft("age", 45).missingRequired()).containsExactly(DURATION_DAYS);
        }

        @ParameterizedTest
        @EnumSource(AnswerField.class)
        void nullIsAnAnswerOnlyWhereTheFieldTakesIt(AnswerField field) {
            if (field.isNullable()) {
                assertThat(draft(field.id(), null).asked(field)).isTrue();
            } else {
                assertRefused(
                        field.isRequired() ? "answers.required" : "answers.wrong-type",
                        field.id(),
                        null);
            }
        }

        @ParameterizedTest
        @EnumSource(AnswerField.class)
        void noFieldTakesAnObject(AnswerField field) {
            assertRefused("answers.wrong-type", field.id(), Map.of("value", 1));
        }

        static Stream<Object> notWholeNumbers() {
            return Stream.of("45", 45.0, 45.5, new BigDecimal("45"), true, List.of(45));
        }

        @ParameterizedTest
        @MethodSource("notWholeNumbers")
        void wholeNumberIsNeverMadeFromSomethingElse(Object raw) {
            assertRefused("answers.wrong-type", "age", raw);
        }

        @Test
        void numbersStayWithinTheirRange() {
            for (AnswerField field : AnswerField.values()) {
                if (field.kind() == AnswerKind.NUMBER) {
                    long maximum = field.maximum().orElse(Long.MAX_VALUE);
                    assertRefused("answers.out-of-range", field.id(), -1);
                    assertThat(draft(field.id(), 0).number(field)).hasValue(0);
                    assertThat(draft(field.id(), maximum).number(field)).hasValue(maximum);
                    if (maximum < Long.MAX_VALUE) {
                        assertRefused("answers.out-of-range", field.id(), maximum + 1);
                    }
                }
            }
            assertRefused("answers.out-of-range", "duration_days", BigInteger.TWO.pow(64));
        }

        @Test
        void singleValueIsOneOfTheKnown() {
            assertRefused("answers.unknown-value", "trauma", "Fall");
            assertRefused("answers.wrong-type", "trauma", List.of("fall"));
            assertRefused("answers.wrong-type", "trauma", true);
        }

        @Test
        void listHoldsOnlyKnownValues() {
            assertRefused("answers.unknown-value", "numbness", List.of("one_leg", "left_ear"));
            assertRefused("answers.wrong-type", "numbness", "one_leg");
            assertRefused("answers.wrong-type", "numbness", List.of("one_leg", 1));
            assertRefused("answers.wrong-type", "numbness", Collections.singletonList(null));
        }

        @Test
        void valueTwiceInAListCountsOnce() {
            assertThat(draft("numbness", List.of("arm", "one_leg", "arm")))
                    .isEqualTo(draft("numbness", List.of("one_leg", "arm")));
        }

        @Test
        void yesNoTakesTrueFalseOrUnknown() {
            assertRefused("answers.wrong-type", "smoker", "true");
            assertRefused("answers.wrong-type", "smoker", "yes");
            assertRefused("answers.wrong-type", "smoker", 1);
            assertThatNoException().isThrownBy(() -> draft("smoker", "unknown"));
        }

        @Test
        void textsForTheRecordAreKeptAsTheyAre() {
            assertThat(draft("surgery_history", "knie 2019").toMap())
                    .containsExactly(Map.entry("surgery_history", "knie 2019"));
            assertRefused("answers.wrong-type", "surgery_history", List.of("knie"));
            assertThat(draft("easing", "warmte").plain(AnswerField.EASING)).isEqualTo("warmte");
            assertThat(draft("easing", List.of("warmte", "rust")).plain(AnswerField.EASING))
                    .isEqualTo(List.of("warmte", "rust"));
            assertRefused("answers.wrong-type", "easing", List.of(1));
            assertRefused("answers.wrong-type", "easing", 1);
        }

        @Test
        void freeTextIsTrimmedAndBounded() {
            assertThat(draft("easing", " warmte ")).isEqualTo(draft("easing", "warmte"));
            assertThat(draft("easing", " ").plain(AnswerField.EASING)).isEqualTo("");
            assertRefused("text.too-long", "easing", "a".repeat(10_001));
            assertRefused("text.invalid-characters", "surgery_history", "knie\u0000");
            assertRefused("text.invalid-characters", "easing", List.of("rust", "\u0000"));
        }

        @Test
        void painQualityTakesOneKnownValueOrAList() {
            assertThat(draft("pain_quality", "burning").plain(PAIN_QUALITY)).isEqualTo("burning");
            assertThat(draft("pain_quality", List.of("numb", "burning")).plain(PAIN_QUALITY))
                    .isEqualTo(List.of("burning", "numb"));
            assertRefused("answers.unknown-value", "pain_quality", "purple");
            assertRefused("answers.unknown-value", "pain_quality", List.of("purple"));
            assertRefused("answers.wrong-type", "pain_quality", true);
        }

        static Stream<Object> fourAndAHalf() {
            return Stream.of(4.5, new BigDecimal("4.5"), new BigDecimal("4.50"));
        }

        @ParameterizedTest
        @MethodSource("fourAndAHalf")
        void sizeOfALumpMayHaveDecimals(Object raw) {
            assertThat(draft("lump_size_cm", raw)).isEqualTo(draft("lump_size_cm", 4.5));
        }

        static Stream<Object> twelve() {
            return Stream.of(12, 12L, BigInteger.valueOf(12), 12.0);
        }

        @ParameterizedTest
        @MethodSource("twelve")
        void weeksOfPregnancyMayBeAnyNumber(Object raw) {
            assertThat(draft("pregnancy_weeks", raw)).isEqualTo(draft("pregnancy_weeks", 12));
        }

        @Test
        void decimalIsZeroOrMore() {
            assertThat(draft("lump_size_cm", 0).plain(AnswerField.LUMP_SIZE_CM))
                    .isEqualTo(BigDecimal.ZERO);
            assertRefused("answers.out-of-range", "lump_size_cm", -0.1);
            assertRefused("answers.wrong-type", "lump_size_cm", Double.NaN);
            assertRefused("answers.wrong-type", "lump_size_cm", Double.POSITIVE_INFINITY);
            assertRefused("answers.wrong-type", "lump_size_cm", "4");
        }

        @Test
        void combinationsAreNeverRefused() {
            assertThatNoException()
                    .isThrownBy(() ->
                            Answers.readDraft(
                                    Map.of(
                                            "sex",
                                            "m",
                                            "pregnant",
                                            true,
                                            "trauma",
                                            "none",
                                            "trauma_days_ago",
                                            3)));
        }
    }

    @Nested
    class FourStates {
        @Test
        void yesNoUnknownAndNotAskedAreFourDifferentThings() {
            assertThat(draft("bladder_bowel_change", true).yesNo(BLADDER_BOWEL_CHANGE))
                    .contains(YesNo.YES);
            assertThat(draft("bladder_bowel_change", false).yesNo(BLADDER_BOWEL_CHANGE))
                    .contains(YesNo.NO);
            assertThat(draft("bladder_bowel_change", "unknown").yesNo(BLADDER_BOWEL_CHANGE))
                    .contains(YesNo.UNKNOWN);
            assertThat(NOTHING_ASKED.yesNo(BLADDER_BOWEL_CHANGE)).isEmpty();
            assertThat(
                            Set.of(
                                    draft("bladder_bowel_change", true),
                                    draft("bladder_bowel_change", false),
                                    draft("bladder_bowel_change", "unknown"),
                                    NOTHING_ASKED))
                    .hasSize(4);
        }

        @Test
        void nullWasAskedButIsNotKnown() {
            var answers = draft("mechanical_pattern", null);

            assertThat(answers.asked(MECHANICAL_PATTERN)).isTrue();
            assertThat(answers.yesNo(MECHANICAL_PATTERN)).isEmpty();
            assertThat(answers.alarmFieldsNotAsked()).doesNotContain(MECHANICAL_PATTERN);
            assertThat(answers).isNotEqualTo(NOTHING_ASKED);
        }

        @Test
        void listThatIsEmptyWasAsked() {
            assertThat(draft("numbness", List.of()).asked(NUMBNESS)).isTrue();
            assertThat(NOTHING_ASKED.asked(NUMBNESS)).isFalse();
            assertThat(NOTHING_ASKED.alarmFieldsNotAsked())
                    .contains(NUMBNESS)
                    .isEqualTo(AnswerField.alarmFields());
        }
    }

    @Nested
    class Defaults {
        @Test
        void placeNotAskedCountsAsLowBackButAnEmptyListDoesNot() {
            assertThat(NOTHING_ASKED.list(LOCATION)).containsExactly("low_back");
            assertThat(draft("location", List.of()).list(LOCATION)).isEmpty();
            assertThat(draft("location", List.of("neck", "mid_back")).list(LOCATION))
                    .containsExactly("mid_back", "neck");
        }

        @Test
        void singleFieldThatWasNotAskedHasItsDefault() {
            assertThat(NOTHING_ASKED.single(ONSET)).contains("unknown");
            assertThat(NOTHING_ASKED.single(SEX)).isEmpty();
            assertThat(draft("onset", "sudden").single(ONSET)).contains("sudden");
            assertThat(draft("sex", null).single(SEX)).isEmpty();
        }

        @Test
        void numberIsEmptyWhenNullOrNotAsked() {
            assertThat(NOTHING_ASKED.number(MRC_GRADE)).isEmpty();
            assertThat(draft("mrc_grade", null).number(MRC_GRADE)).isEmpty();
            assertThat(draft("mrc_grade", 4).number(MRC_GRADE)).isEqualTo(OptionalLong.of(4));
        }

        @Test
        void listThatWasNotAskedIsEmptyWhereThereIsNoDefault() {
            assertThat(NOTHING_ASKED.list(NUMBNESS)).isEmpty();
        }

        @Test
        void askingForTheWrongKindIsABug() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NOTHING_ASKED.yesNo(AGE))
                    .withMessageContaining("age");
            assertThatIllegalArgumentException().isThrownBy(() -> NOTHING_ASKED.number(SEX));
            assertThatIllegalArgumentException().isThrownBy(() -> NOTHING_ASKED.single(AGE));
            assertThatIllegalArgumentException().isThrownBy(() -> NOTHING_ASKED.list(PAIN_QUALITY));
        }
    }

    @Nested
    class Value {
        @Test
        void mapOfAnswersReadsBackAsTheSameAnswers() {
            Map<String, Object> raw = new HashMap<>();
            raw.put("age", 45);
            raw.put("duration_days", 10L);
            raw.put("sex", null);
            raw.put("smoker", true);
            raw.put("malaise", "unknown");
            raw.put("numbness", List.of("arm", "one_leg"));
            raw.put("lump_size_cm", 2.5);
            raw.put("aggravating", List.of("zitten", "bukken"));
            var answers = Answers.read(raw);

            assertThat(Answers.read(answers.toMap())).isEqualTo(answers).hasSameHashCodeAs(answers);
            assertThat(answers.toMap())
                    .containsEntry("age", 45L)
                    .containsEntry("sex", null)
                    .containsEntry("smoker", true)
                    .containsEntry("malaise", "unknown")
                    .containsEntry("numbness", List.of("one_leg", "arm"))
                    .containsEntry("lump_size_cm", new BigDecimal("2.5"))
                    .containsEntry("aggravating", List.of("zitten", "bukken"))
                    .hasSameSizeAs(raw);
        }

        @Test
        void changingTheMapDoesNotChangeTheAnswers() {
            var answers = draft("smoker", true);
            answers.toMap().clear();

            assertThat(answers.asked(AnswerField.SMOKER)).isTrue();
        }

        @Test
        void withAndWithoutGiveOtherAnswers() {
            var smoker = NOTHING_ASKED.with(AnswerField.SMOKER, true);

            assertThat(smoker).isEqualTo(draft("smoker", true)).isNotEqualTo(NOTHING_ASKED);
            assertThat(smoker.with(AnswerField.SMOKER, false)).isEqualTo(draft("smoker", false));
            assertThat(smoker.without(AnswerField.SMOKER)).isEqualTo(NOTHING_ASKED);
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> smoker.with(AGE, "45"));
        }

        @Test
        void otherAnswersHaveOtherHashCodes() {
            assertThat(draft("smoker", true)).doesNotHaveSameHashCodeAs(NOTHING_ASKED);
        }

        @Test
        void answersEqualNothingElse() {
            assertThat(NOTHING_ASKED).isNotEqualTo(Map.of()).isNotEqualTo(null);
        }

        @Test
        void textOfAnswersNamesFieldsAndNoAnswer() {
            assertThat(draft("surgery_history", "knie 2019").toString())
                    .contains("SURGERY_HISTORY")
                    .doesNotContain("knie");
        }
    }

    @Nested
    class Fields {
        @Test
        void fieldIsFoundByItsId() {
            for (AnswerField field : AnswerField.values()) {
                assertThat(AnswerField.findById(field.id())).contains(field);
            }
            assertThat(AnswerField.findById("AGE")).isEmpty();
            assertThat(AnswerField.BLADDER_BOWEL_CHANGE.id()).isEqualTo("bladder_bowel_change");
        }

        @Test
        void thereAreThirtyThreeAlarmFieldsAndTwoRequiredOnes() {
            assertThat(AnswerField.alarmFields())
                    .hasSize(33)
                    .allMatch(AnswerField::isAlarmField)
                    .startsWith(ONSET)
                    .endsWith(AnswerField.CALF_SWOLLEN_WARM);
            assertThat(AnswerField.requiredFields()).containsExactly(AGE, DURATION_DAYS);
        }

        @Test
        void recordFieldsComeLastAndAreNeitherAlarmNorRequired() {
            assertThat(Arrays.stream(AnswerField.values()).filter(AnswerField::isRecordField))
                    .hasSize(10)
                    .noneMatch(AnswerField::isAlarmField)
                    .noneMatch(AnswerField::isRequired)
                    .startsWith(PAIN_QUALITY);
        }

        @Test
        void fieldKnowsItsValuesRangeAndDefault() {
            assertThat(ONSET.kind()).isEqualTo(AnswerKind.SINGLE);
            assertThat(ONSET.allowedValues()).containsExactly("sudden", "gradual", "unknown");
            assertThat(ONSET.defaultValue()).contains("unknown");
            assertThat(AGE.maximum()).hasValue(120);
            assertThat(AGE.allowedValues()).isEmpty();
            assertThat(AGE.defaultValue()).isEmpty();
            assertThat(DURATION_DAYS.maximum()).isEmpty();
        }
    }
}
