package app.wervel.bodychart.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.BodyView;
import app.wervel.bodychart.Feeling;
import app.wervel.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeReaderTest {
    @Test
    void aLineIsReadAsItWasDrawn() {
        var line = StrokeReader.read(BodyView.BACK, Feeling.NUMB, "[[0.4,0.8],[0.4,0.85]]");
        assertThat(line.points()).hasSize(2);
        assertThat(line.regions()).containsExactly(BodyRegion.CALF_LEFT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|bodychart.stroke-empty",
                "{}|bodychart.stroke-empty",
                "[[0.5]]|bodychart.point-outside",
                "[[0.5,0.5,0.5]]|bodychart.point-outside",
                "[[0.5,\"0.5\"]]|bodychart.point-outside",
                "[[0.5,1.5]]|bodychart.point-outside",
                "[[0.5,1e999]]|bodychart.point-outside",
                "[[0.5,null]]|bodychart.point-outside",
                "[[0.5,|bodychart.point-outside",
                "<svg onload=alert(1)>|bodychart.point-outside",
                "\"text\"|bodychart.stroke-empty"
            })
    void whatIsNoLineIsRefused(String sent, String code) {
        refused(sent, code);
    }

    @Test
    void tenThousandPointsAreRefused() {
        refused("[" + "[0.5,0.5],".repeat(9_999) + "[0.5,0.5]]", "bodychart.stroke-too-long");
        refused("[" + "[0,0],".repeat(700) + "[0,0]]", "bodychart.stroke-too-long");
    }

    private static void refused(String sent, String code) {
        assertThatThrownBy(() -> StrokeReader.read(BodyView.BACK, Feeling.NUMB, sent))
                .isInstanceOfSatisfying(
                        InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
