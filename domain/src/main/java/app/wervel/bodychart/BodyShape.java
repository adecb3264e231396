package app.wervel.bodychart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The outline of each region in a frame of 200 by 440, as the path of a drawing and as a polygon to
 * find a point in. Seen from the front the patient's left is on the right of the picture; seen from
 * behind it is on the left.
 */
final class BodyShape {
    static final double WIDTH = 200;
    static final double HEIGHT = 440;

    /** Straight pieces that stand for one curve. */
    private static final int STEPS = 8;

    private static final Pattern TOKEN = Pattern.compile("[MLQCZ]|-?[0-9]+(\\.[0-9]+)?");

    /**
     * By part; what stands twice is drawn on the right of the picture, and mirrored for its twin.
     */
    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry(
                            "HEAD_NECK_FRONT",
                            "M100 4C118 4 127 17 126 33C125 47 119 55 112 60L112 72Q119 77 126 79L74 79Q81 77 88 72L88 60C81 55 75 47 74 33C73 17 82 4 100 4Z"),
                    Map.entry(
                            "CHEST",
                            "M74 83L126 83Q133 88 134 100Q135 118 131 140L69 140Q65 118 66 100Q67 88 74 83Z"),
                    Map.entry(
                            "GENITAL_AREA",
                            "M91 216L109 216Q110 228 105 238L95 238Q90 228 91 216Z"),
                    Map.entry(
                            "HEAD_BACK",
                            "M100 4C118 4 127 17 126 32C125 45 120 52 114 56L86 56C80 52 75 45 74 32C73 17 82 4 100 4Z"),
                    Map.entry("NECK", "M87 59L113 59L113 72Q118 77 126 80L74 80Q82 77 87 72Z"),
                    Map.entry("BETWEEN_SHOULDER_BLADES", "M90 84L110 84L110 132L90 132Z"),
                    Map.entry("MID_BACK", "M69 135L131 135Q130 150 128 164L72 164Q70 150 69 135Z"),
                    Map.entry("SACRUM", "M88 197L112 197Q111 212 104 222L96 222Q89 212 88 197Z"),
                    Map.entry("SADDLE", "M91 240L109 240Q110 251 105 258L95 258Q90 251 91 240Z"),
                    Map.entry(
                            "SHOULDER_FRONT",
                            "M130 82Q150 84 157 100Q159 108 158 116L137 114Q138 98 130 82Z"),
                    Map.entry(
                            "ARM",
                            "M137 118L158 120Q163 148 168 172Q172 194 174 212L160 215Q154 190 147 166Q140 142 137 118Z"),
                    Map.entry(
                            "HAND",
                            "M160 219L174 216Q181 226 181 240Q180 252 173 254Q166 252 163 240Q160 230 160 219Z"),
                    Map.entry("ABDOMEN", "M102 144L130 144Q127 165 130 186L102 186Z"),
                    Map.entry("GROIN", "M102 190L131 190Q135 202 136 214L113 214L113 212L102 212Z"),
                    Map.entry(
                            "THIGH_FRONT",
                            "M111 240Q113 229 113 218L136.5 218Q139 240 135 266Q132 284 131 298L106 298Q104 270 107 243Z"),
                    Map.entry("KNEE", "M106 302L131 302Q133 316 130 330L107 330Q104 316 106 302Z"),
                    Map.entry(
                            "SHIN",
                            "M107 334L130 334Q134 356 129 380Q127 394 126 404L111 404Q107 370 107 334Z"),
                    Map.entry(
                            "FOOT_TOP",
                            "M111 408L126 408Q129 418 134 426Q135 433 126 434L112 434Q108 422 111 408Z"),
                    Map.entry(
                            "SHOULDER_BLADE",
                            "M114 84L130 84Q148 86 156 100Q159 110 158 118L138 118Q136 126 132 132L114 132Z"),
                    Map.entry("LOW_BACK", "M102 167L127.5 167Q128 180 132 193L102 193Z"),
                    Map.entry(
                            "BUTTOCK",
                            "M115 197L133 197Q139 214 138 238L112 240Q110 234 108 228Q115 214 115 197Z"),
                    Map.entry(
                            "THIGH_BACK",
                            "M111 244L138 242Q138 262 134 280Q132 298 131 314L106 314Q104 282 107 262Q111 254 111 244Z"),
                    Map.entry(
                            "CALF",
                            "M106 318L131 318Q136 344 130 372Q127 390 126 404L111 404Q103 360 106 318Z"),
                    Map.entry(
                            "SOLE",
                            "M111 408L126 408Q131 420 131 430Q128 436 119 436Q110 436 108 430Q108 420 111 408Z"),
                    Map.entry(
                            "ARM_BACK",
                            "M139 122L158 121Q163 148 168 172Q172 194 174 212L160 215Q154 190 147 166Q141 144 139 122Z"),
                    Map.entry(
                            "HAND_BACK",
                            "M160 219L174 216Q181 226 181 240Q180 252 173 254Q166 252 163 240Q160 230 160 219Z"));

    private static final Map<BodyRegion, BodyShape> SHAPES = shapes();

    private final String path;
    private final boolean mirrored;
    private final double[] xs;
    private final double[] ys;

    private BodyShape(String path, boolean mirrored) {
        this.path = path;
        this.mirrored = mirrored;
        List<double[]> corners = corners(path);
        this.xs = new double[corners.size()];
        this.ys = new double[corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            xs[i] = mirrored ? WIDTH - corners.get(i)[0] : corners.get(i)[0];
            ys[i] = corners.get(i)[1];
        }
    }

    private static Map<BodyRegion, BodyShape> shapes() {
        Map<BodyRegion, BodyShape> shapes = new EnumMap<>(BodyRegion.class);
        for (BodyRegion region : BodyRegion.values()) {
            String path = PATHS.get(region.part());
            if (path == null) {
                throw new IllegalStateException("Body region %s has no shape".formatted(region));
            }
            boolean onTheRight =
                    (region.side() == BodySide.LEFT) == (region.view() == BodyView.FRONT);
            shapes.put(
                    region, new BodyShape(path, region.side() != BodySide.MIDDLE && !onTheRight));
        }
        return shapes;
    }

    static BodyShape of(BodyRegion region) {
        BodyShape shape = SHAPES.get(region);
        if (shape == null) {
            throw new IllegalStateException("Body region %s has no shape".formatted(region));
        }
        return shape;
    }

    /** Where regions meet, the first in the order of the body. */
    static Optional<BodyRegion> regionAt(BodyView view, ChartPoint point) {
        double x = point.x() * WIDTH;
        double y = point.y() * HEIGHT;
        return BodyRegion.seenFrom(view).stream()
                .filter(region -> of(region).contains(x, y))
                .findFirst();
    }

    String path() {
        return path;
    }

    boolean isMirrored() {
        return mirrored;
    }

    /** Whether a line from here to the far left crosses the outline an odd number of times. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            boolean crosses = (ys[i] > y) != (ys[j] > y);
            if (crosses && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    double top() {
        return extreme(ys, true);
    }

    double bottom() {
        return extreme(ys, false);
    }

    double left() {
        return extreme(xs, true);
    }

    double right() {
        return extreme(xs, false);
    }

    private static double extreme(double[] values, boolean lowest) {
        double found = values[0];
        for (double value : values) {
            found = lowest ? Math.min(found, value) : Math.max(found, value);
        }
        return found;
    }

    private static List<double[]> corners(String path) {
        List<double[]> corners = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        String command = "";
        var tokens = TOKEN.matcher(path);
        while (tokens.find()) {
            String token = tokens.group();
            if (Character.isLetter(token.charAt(0))) {
                command = token;
                numbers.clear();
            } else {
                numbers.add(Double.valueOf(token));
                int needed = numbersOf(command);
                if (numbers.size() == needed) {
                    addPiece(corners, numbers);
                    numbers.clear();
                }
            }
        }
        return corners;
    }

    private static int numbersOf(String command) {
        return switch (command) {
            case "C" -> 6;
            case "Q" -> 4;
            default -> 2;
        };
    }

    /** A point, or a curve of one or two handles from the point before. */
    private static void addPiece(List<double[]> corners, List<Double> numbers) {
        if (numbers.size() == 2) {
            corners.add(new double[] {numbers.get(0), numbers.get(1)});
            return;
        }
        double[] from = corners.getLast();
        for (int step = 1; step <= STEPS; step++) {
            double t = (double) step / STEPS;
            corners.add(
                    new double[] {
                        onCurve(from[0], numbers, 0, t), onCurve(from[1], numbers, 1, t)
                    });
        }
    }

    private static double onCurve(double from, List<Double> numbers, int axis, double t) {
        double u = 1 - t;
        double first = numbers.get(axis);
        double second = numbers.get(axis + 2);
        if (numbers.size() == 4) {
            return u * u * from + 2 * u * t * first + t * t * second;
        }
        double third = numbers.get(axis + 4);
        return u * u * u * from
                + 3 * u * u * t * first
                + 3 * u * t * t * second
                + t * t * t * third;
    }
}
