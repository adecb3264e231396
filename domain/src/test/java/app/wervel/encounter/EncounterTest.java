package app.wervel.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncounterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final UserId anna = UserId.next();
    private final UserId bas = UserId.next();
    private final Encounter draft =
            new Encounter(
                    PatientId.next(),
                    EpisodeId.next(),
                    null,
                    anna,
                    anna,
                    EncounterContent.blank(EncounterKind.TREATMENT, TODAY, null, null),
                    TODAY,
                    NOW);

    @Test
    void nobodyTreatsForOneself() {
        assertThat(draft.treatsFor()).isNull();
    }

    @Test
    void aNoteNeedsSAndP() {
        assertThat(refused(() -> draft.sign(anna, "Anna", NOW)))
                .containsExactly(
                        new FieldError("subjective", "encounter.always-required"),
                        new FieldError("plan", "encounter.always-required"));
        assertThat(draft.status()).isEqualTo(EncounterStatus.DRAFT);
    }

    @Test
    void anAdjustmentHasAReason() {
        write(content("S", "P", null, null, "Minder traplopen", null));

        assertThat(refused(() -> draft.sign(anna, "Anna", NOW)))
                .containsExactly(
                        new FieldError("adjustmentReason", "encounter.adjustment-without-reason"));

        write(content("S", "P", null, null, null, "Knie"));

        assertThat(refused(() -> draft.sign(anna, "Anna", NOW)))
                .containsExactly(
                        new FieldError("adjustment", "encounter.reason-without-adjustment"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "09:00, 09:00, timeOut, encounter.out-before-in",
                "09:00, 08:30, timeOut, encounter.out-before-in",
                "08:00, 20:01, timeOut, encounter.too-long",
                "-, 09:30, timeIn, encounter.time-out-without-in"
            })
    void theEndIsAfterTheBeginningAndWithinTwelveHours(
            @Nullable LocalTime in, @Nullable LocalTime out, String field, String code) {
        write(content("S", "P", in, out, null, null));

        assertThat(refused(() -> draft.sign(anna, "Anna", NOW)))
                .containsExactly(new FieldError(field, code));
    }

    @Test
    void twelveHoursArePossible() {
        write(content("S", "P", LocalTime.of(8, 0), LocalTime.of(20, 0), null, null));

        draft.sign(anna, "Anna", NOW);

        assertThat(draft.status()).isEqualTo(EncounterStatus.SIGNED);
    }

    @Test
    void aColleaguesDraftIsTakenOverAsASubstitute() {
        assertThatThrownBy(() -> draft.requireOwn(bas)).hasMessage("encounter.not-yours");

        draft.takeOver(bas);

        assertThat(draft.practitioner()).isEqualTo(bas);
        assertThat(draft.treatsFor()).isEqualTo(anna);

        draft.takeOver(anna);

        assertThat(draft.treatsFor()).isNull();
    }

    @Test
    void whatWasSignedIsNotWrittenNotTakenOverAndNotSignedAgain() {
        sign();

        assertThatThrownBy(() -> write(content("X", "Y", null, null, null, null)))
                .hasMessage("encounter.signed-already");
        assertThatThrownBy(() -> draft.takeOver(bas)).hasMessage("encounter.signed-already");
        assertThatThrownBy(() -> draft.sign(anna, "Anna", NOW))
                .hasMessage("encounter.signed-already");
    }

    @Test
    void anAmendmentLeavesTheOriginalAsItWas() {
        sign();
        var before = draft.content();

        var amendment =
                draft.amend(
                        content("S beter", "P", null, null, null, null),
                        List.of(),
                        "Zijde verwisseld",
                        bas,
                        "Bas",
                        NOW);

        assertThat(amendment.number()).isEqualTo(1);
        assertThat(amendment.content().subjective()).isEqualTo("S beter");
        assertThat(draft.content()).isEqualTo(before);
        assertThat(draft.amendments()).isEqualTo(1);
    }

    @Test
    void anAmendmentIsCompleteAndHasAReason() {
        sign();

        assertThat(
                        refused(() ->
                                draft.amend(
                                        content(null, "P", null, null, null, null),
                                        List.of(),
                                        " ",
                                        bas,
                                        "Bas",
                                        NOW)))
                .containsExactly(
                        new FieldError("subjective", "encounter.always-required"),
                        new FieldError("reason", "text.required"));
    }

    @Test
    void aDraftIsNotAmendedAndNotEnteredInError() {
        assertThatThrownBy(
                        () -> draft.amend(draft.content(), List.of(), "Omdat", anna, "Anna", NOW))
                .hasMessage("encounter.not-signed");
        assertThatThrownBy(() -> draft.enteredInError("Omdat", anna, "Anna", NOW))
                .hasMessage("encounter.not-signed");
    }

    @Test
    void whatWasEnteredInErrorIsOver() {
        sign();
        draft.enteredInError("Verkeerde patiënt", anna, "Anna", NOW);

        assertThat(draft.status()).isEqualTo(EncounterStatus.ENTERED_IN_ERROR);
        assertThatThrownBy(
                        () -> draft.amend(draft.content(), List.of(), "Omdat", anna, "Anna", NOW))
                .hasMessage("encounter.entered-in-error");
        assertThatThrownBy(() -> draft.enteredInError("Nog eens", anna, "Anna", NOW))
                .hasMessage("encounter.entered-in-error");
    }

    @Test
    void aTelephoneCallIsNoTreatment() {
        assertThat(EncounterKind.TELEPHONE.countsAsTreatment()).isFalse();
        assertThat(EncounterKind.HOME_VISIT.countsAsTreatment()).isTrue();
    }

    @Test
    void aShortcutIsTypedWithOrWithoutItsStop() {
        assertThat(NoteSnippet.shortcut(".Oef")).isEqualTo("oef");
        assertThatThrownBy(() -> NoteSnippet.shortcut("twee woorden"))
                .hasMessageContaining("snippet.shortcut-invalid");
    }

    private void sign() {
        write(content("S", "P", null, null, null, null));
        draft.sign(anna, "Anna", NOW);
    }

    private void write(EncounterContent content) {
        draft.write(anna, draft.episode(), null, content, List.of());
    }

    private static EncounterContent content(
            @Nullable String subjective,
            @Nullable String plan,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            @Nullable String adjustment,
            @Nullable String reason) {
        return new EncounterContent(
                EncounterKind.TREATMENT,
                TODAY,
                in,
                out,
                subjective,
                null,
                null,
                plan,
                null,
                null,
                adjustment,
                reason);
    }

    private static List<FieldError> refused(Runnable action) {
        try {
            action.run();
        } catch (InvalidInput refused) {
            return refused.errors();
        }
        throw new AssertionError("Nothing was refused");
    }
}
