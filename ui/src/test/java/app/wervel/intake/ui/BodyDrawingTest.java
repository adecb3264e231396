package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.QuestionCatalogue.BodyRegion;
import app.wervel.intake.QuestionCatalogue.BodyRegion.View;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.shell.Translations;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyDrawingTest {
    private static final List<BodyRegion> REGIONS =
            new IntakeFormReader().read().get(IntakeFormId.LOW_BACK).bodyRegions();

    @Test
    void everyRegionOfTheCatalogueCanBeTapped() {
        assertThat(REGIONS)
                .isNotEmpty()
                .allSatisfy(region ->
                        assertThat(BodyDrawing.path(region, Translations.DUTCH))
                                .as(region.id())
                                .isPresent());
    }

    @Test
    void eachFigureHoldsItsOwnRegionsOnly() {
        String front = BodyDrawing.svg(View.FRONT, REGIONS, Translations.DUTCH);
        assertThat(front)
                .contains("data-region=\"chest\"")
                .doesNotContain("data-region=\"sacrum\"");
    }

    @Test
    void thePatientsLeftIsOnTheRightInFrontAndOnTheLeftBehind() {
        assertThat(path("thigh_front_left")).doesNotContain("matrix");
        assertThat(path("thigh_front_right")).contains("matrix(-1");
        assertThat(path("thigh_back_left")).contains("matrix(-1");
        assertThat(path("thigh_back_right")).doesNotContain("matrix");
    }

    private static String path(String id) {
        var region =
                REGIONS.stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return BodyDrawing.path(region, Translations.DUTCH).orElseThrow();
    }
}
