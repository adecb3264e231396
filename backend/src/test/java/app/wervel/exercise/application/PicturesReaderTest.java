package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.picture.Picture;
import app.wervel.exercise.picture.PictureRenderer;
import app.wervel.exercise.picture.PoseCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PicturesReaderTest {
    private static final String POSES =
            """
            {"standing": {"trunk": 90, "arms": [-90], "legs": [-90], "at": {"rightHeel": [0, 0]}}}
            """;

    private final JsonMapper json = JsonMapper.builder().build();

    private List<Picture> read(String pictures) {
        return new PicturesReader().pictures(json.readTree(pictures), json.readTree(POSES));
    }

    private static String picture(String start) {
        return """
        [{"exercise": "E01", "shows": "none", "pose": "standing", "start": %s}]
        """
                .formatted(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low_back", "hip", "knee", "ankle", "neck", "shoulder", "general"})
    void bodiesMoveAsBodiesDoAndTouchWhatTheyLeanOn(String region) {
        for (Picture picture : new PicturesReader().readRegion(region)) {
            assertThat(PoseCheck.faults(picture)).as(picture.exercise().value()).isEmpty();
        }
    }

    @Test
    void aPoseIsChangedByThePanel() {
        Picture picture = read(picture("{\"figure\": {\"head\": 70}}")).getFirst();

        assertThat(picture.panels())
                .singleElement()
                .extracting(p -> p.figure().head())
                .isEqualTo(70.0);
        assertThat(picture.skeletons().getFirst().joint("rightHeel").y()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"figure": {"tail": 1}}                                  | tail is not known here
                    {"figure": {}, "colour": "red"}                          | colour is not known here
                    {"figure": {"front": ["tail"]}}                          | are not all limbs
                    {"figure": {"at": {"tail": [0, 0]}}}                     | tail cannot be put down
                    {"props": [{"sofa": [[0, 0]]}]}                          | SOFA
                    {"props": [{"mat": [[0, 0]]}]}                           | needs 2 places
                    {"figure": {"trunk": [90, 90]}}                          | 3 directions
                    """)
    void whatItDoesNotKnowIsRefused(String start, String why) {
        assertThatThrownBy(() -> read(picture(start)).getFirst().skeletons())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aSoleThatIsDrawnUpShowsWhatIsUnderIt() {
        String flat = PictureRenderer.svg(read(picture("{}")).getFirst(), false);
        String arched =
                PictureRenderer.svg(read(picture("{\"figure\": {\"arch\": 4}}")).getFirst(), false);

        assertThat(flat.split("<path", -1)).hasSize(arched.split("<path", -1).length - 4);
    }

    @Test
    void aHandThatCannotGetThereIsRefused() {
        Picture picture =
                read(picture("{\"figure\": {\"rightArm\": {\"hand\": [200, 0]}}}")).getFirst();

        assertThatThrownBy(picture::skeletons).hasMessageContaining("rightArm reaches 59");
    }
}
