package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyView;
import app.wervel.bodychart.ChartPoint;
import app.wervel.bodychart.Feeling;
import app.wervel.shared.InvalidValue;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A drawn line as the browser sends it. */
final class StrokeReader {
    /** Longer than any line of 600 points. */
    static final int LONGEST = 20_000;

    private StrokeReader() {}

    /**
     * @throws InvalidValue {@code bodychart.stroke-too-long}, {@code bodychart.point-outside}, and
     *     as {@link DrawnMark} refuses
     */
    static DrawnMark read(BodyView view, Feeling feeling, String json) {
        if (json.length() > LONGEST) {
            throw new InvalidValue("bodychart.stroke-too-long");
        }
        List<ChartPoint> points = new ArrayList<>();
        for (JsonNode pair : parsed(json)) {
            if (!pair.isArray()
                    || pair.size() != 2
                    || !pair.get(0).isNumber()
                    || !pair.get(1).isNumber()) {
                throw new InvalidValue("bodychart.point-outside");
            }
            points.add(new ChartPoint(pair.get(0).doubleValue(), pair.get(1).doubleValue()));
        }
        return new DrawnMark(view, feeling, points);
    }

    private static JsonNode parsed(String json) {
        try {
            return JacksonUtils.getMapper().readTree(json);
        } catch (JacksonException broken) {
            throw (InvalidValue) new InvalidValue("bodychart.point-outside").initCause(broken);
        }
    }
}
