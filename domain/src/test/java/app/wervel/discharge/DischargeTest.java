package app.wervel.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DischargeTest {
    private static final UserId ANNA = new UserId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final ClosingFacts READY = new ClosingFacts(0, true, 0, 0, 0, 0);

    private final Discharge discharge = new Discharge(EpisodeId.next(), PatientId.next());

    private static Discharge.Words because(EndReason reason, @Nullable String note) {
        return new Discharge.Words(reason, note, null, null, null, null);
    }

    private void close() {
        discharge.close(READY, List.of(), MONDAY, ANNA, "Anna", NOON);
    }

    @Test
    void nothingIsMissingOfACompleteRecord() {
        assertThat(READY.obstacles()).isEmpty();
    }

    @Test
    void eachThingThatIsMissingIsNamed() {
        assertThat(new ClosingFacts(2, true, 0, 0, 0, 0).obstacles())
                .containsExactly(ClosingObstacle.GOALS_NOT_JUDGED);
        assertThat(new ClosingFacts(0, false, 0, 0, 0, 0).obstacles())
                .containsExactly(ClosingObstacle.REASON_MISSING);
        assertThat(new ClosingFacts(0, true, 1, 0, 0, 0).obstacles())
                .containsExactly(ClosingObstacle.OPEN_RED_FLAG);
        assertThat(new ClosingFacts(0, true, 0, 1, 0, 0).obstacles())
                .containsExactly(ClosingObstacle.DRAFT_ALARM);
        assertThat(new ClosingFacts(0, true, 0, 0, 1, 0).obstacles())
                .containsExactly(ClosingObstacle.RESCREENING_DUE);
        assertThat(new ClosingFacts(0, true, 0, 0, 0, 3).obstacles())
                .containsExactly(ClosingObstacle.UNSIGNED_NOTES);
        assertThat(new ClosingFacts(1, false, 1, 1, 1, 1).obstacles())
                .containsExactlyInAnyOrder(ClosingObstacle.values());
    }

    @Test
    void whatIsMissingRefusesToCloseAndLeavesTheDraft() {
        assertThatThrownBy(() ->
                        discharge.close(
                                new ClosingFacts(1, true, 0, 0, 0, 0),
                                List.of(),
                                MONDAY,
                                ANNA,
                                "Anna",
                                NOON))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.details()).containsExactly("goals_not_judged"))
                .hasMessageContaining("discharge.not-ready");
        assertThat(discharge.status()).isEqualTo(DischargeStatus.DRAFT);
    }

    @Test
    void anotherReasonMustBeTold() {
        assertThat(because(EndReason.GOALS_REACHED, null).tellsReason()).isTrue();
        assertThat(because(EndReason.OTHER, " ").tellsReason()).isFalse();
        assertThat(because(EndReason.OTHER, "Verhuisd").tellsReason()).isTrue();
    }

    @Test
    void aClosingStands() {
        discharge.write(because(EndReason.GOALS_REACHED, null));
        close();

        assertThatThrownBy(() -> discharge.write(because(EndReason.OTHER, "Toch niet")))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("discharge.not-a-draft");
        assertThatThrownBy(() -> discharge.judge(List.of())).hasMessage("discharge.not-a-draft");
        assertThatThrownBy(this::close).hasMessage("discharge.not-a-draft");
        assertThat(discharge.words().reason()).isEqualTo(EndReason.GOALS_REACHED);
    }

    @Test
    void onlyAClosingCanBeAMistakeAndItsReasonIsKept() {
        assertThatThrownBy(() -> discharge.reopen("Vergissing", ANNA, "Anna", NOON))
                .hasMessage("discharge.not-closed");
        close();
        assertThatThrownBy(() -> discharge.reopen(" ", ANNA, "Anna", NOON))
                .isInstanceOf(InvalidValue.class);
        discharge.reopen("Verkeerde patiënt", ANNA, "Anna", NOON);

        assertThat(discharge.status()).isEqualTo(DischargeStatus.REOPENED);
        assertThat(discharge.reopenReason()).isEqualTo("Verkeerde patiënt");
        assertThatThrownBy(() -> discharge.reopen("Nog eens", ANNA, "Anna", NOON))
                .hasMessage("discharge.not-closed");
    }
}
