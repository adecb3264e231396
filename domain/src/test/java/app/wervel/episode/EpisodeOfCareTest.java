package app.wervel.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.DomainRuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpisodeOfCareTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final EpisodeOfCare episode =
            new EpisodeOfCare(PatientId.next(), IntakeId.next(), " Pijn laag in de rug ", TODAY);

    @Test
    void startsOpen() {
        episode.requireOpen();

        assertThat(episode.status()).isEqualTo(EpisodeStatus.OPEN);
        assertThat(episode.title()).isEqualTo("Pijn laag in de rug");
        assertThat(episode.closedOn()).isNull();
    }

    @Test
    void closesOnce() {
        episode.close(TODAY.plusWeeks(6));

        assertThat(episode.status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(episode.closedOn()).isEqualTo(TODAY.plusWeeks(6));
        assertThatThrownBy(() -> episode.close(TODAY))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("episode.closed");
        assertThatThrownBy(episode::requireOpen).hasMessage("episode.closed");
    }

    @Test
    void agreesOnOneToTwoHundredTreatmentsWhileItIsOpen() {
        episode.agreeTreatments(9, 200);
        assertThat(episode.plannedTreatments()).isEqualTo(9);
        assertThat(episode.referredTreatments()).isEqualTo(200);
        episode.agreeTreatments(null, null);
        assertThat(episode.plannedTreatments()).isNull();

        assertThatThrownBy(() -> episode.agreeTreatments(0, null))
                .hasMessage("episode.treatments-out-of-range");
        assertThatThrownBy(() -> episode.agreeTreatments(null, 201))
                .hasMessage("episode.treatments-out-of-range");
        episode.close(TODAY);
        assertThatThrownBy(() -> episode.agreeTreatments(9, null)).hasMessage("episode.closed");
    }
}
