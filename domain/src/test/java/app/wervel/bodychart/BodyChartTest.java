package app.wervel.bodychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BodyChartTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final MarksDocument MARKS = new MarksDocument("{\"marks\":[]}");

    private final BodyChart chart =
            new BodyChart(
                    new PatientId(java.util.UUID.randomUUID()), null, UserId.next(), NOW, MARKS);

    @Test
    void aConcludedChartIsNeverChanged() {
        chart.draw(MARKS, "links erger");
        chart.conclude(NOW);
        assertThat(chart.status()).isEqualTo(BodyChartStatus.CONCLUDED);
        assertThatThrownBy(() -> chart.draw(MARKS, null))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("bodychart.concluded"));
        assertThatThrownBy(() -> chart.conclude(NOW)).isInstanceOf(DomainRuleViolation.class);
        assertThat(chart.note()).contains("links erger");
    }

    @Test
    void thePictureTellsRegionsOnScreenAndNamesSidesOnPaper() {
        var marks = BodyMarks.NONE.toggled(BodyRegion.CALF_LEFT, Feeling.NUMB);
        String screen = BodyChartPicture.onScreen(BodyView.BACK, marks, Locale.ENGLISH);
        assertThat(screen)
                .contains("data-region=\"calf_left\" class=\"on\"", "<title>Left calf</title>")
                .contains(Feeling.NUMB.sign());
        assertThat(BodyChartPicture.onPaper(marks))
                .contains(Feeling.NUMB.sign(), "xmlns")
                .doesNotContain("data-region", "<title>", "<text", "url(", "href");
        assertThat(BodyChartInWords.said(marks, Locale.ENGLISH)).isEqualTo("Left calf: numb");
        assertThat(BodyChartInWords.signs(Locale.forLanguageTag("nl"), marks))
                .isEqualTo("liggende streepjes: doof");
    }
}
