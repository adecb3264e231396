package app.wervel.intake.ui;

import app.wervel.intake.QuestionCatalogue.BodyRegion;
import app.wervel.intake.QuestionCatalogue.BodyRegion.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person, front and back, drawn region by region in a frame of 200 by 440. Seen from the front
 * the patient's left is on the right of the picture; seen from behind it is on the left.
 */
final class BodyDrawing {
    /** What stands once, in the middle. */
    private static final Map<String, String> MIDDLE =
            Map.of(
                    "head_neck_front",
                    "M100 4C118 4 127 17 126 33C125 47 119 55 112 60L112 72Q119 77 126 79L74 79Q81 77 88 72L88 60C81 55 75 47 74 33C73 17 82 4 100 4Z",
                    "chest",
                    "M74 83L126 83Q133 88 134 100Q135 118 131 140L69 140Q65 118 66 100Q67 88 74 83Z",
                    "genital_area",
                    "M91 216L109 216Q110 228 105 238L95 238Q90 228 91 216Z",
                    "head_back",
                    "M100 4C118 4 127 17 126 32C125 45 120 52 114 56L86 56C80 52 75 45 74 32C73 17 82 4 100 4Z",
                    "neck",
                    "M87 59L113 59L113 72Q118 77 126 80L74 80Q82 77 87 72Z",
                    "between_shoulder_blades",
                    "M90 84L110 84L110 132L90 132Z",
                    "mid_back",
                    "M69 135L131 135Q130 150 128 164L72 164Q70 150 69 135Z",
                    "sacrum",
                    "M88 197L112 197Q111 212 104 222L96 222Q89 212 88 197Z",
                    "saddle",
                    "M91 240L109 240Q110 251 105 258L95 258Q90 251 91 240Z");

    /** What stands twice, drawn on the right of the picture; its twin is the mirror image. */
    private static final Map<String, String> SIDE =
            Map.ofEntries(
                    Map.entry(
                            "shoulder_front",
                            "M130 82Q150 84 157 100Q159 108 158 116L137 114Q138 98 130 82Z"),
                    Map.entry(
                            "arm",
                            "M137 118L158 120Q163 148 168 172Q172 194 174 212L160 215Q154 190 147 166Q140 142 137 118Z"),
                    Map.entry(
                            "hand",
                            "M160 219L174 216Q181 226 181 240Q180 252 173 254Q166 252 163 240Q160 230 160 219Z"),
                    Map.entry("abdomen", "M102 144L130 144Q127 165 130 186L102 186Z"),
                    Map.entry("groin", "M102 190L131 190Q135 202 136 214L113 214L113 212L102 212Z"),
                    Map.entry(
                            "thigh_front",
                            "M111 240Q113 229 113 218L136.500 218Q139 240 135 266Q132 284 131 298L106 298Q104 270 107 243Z"),
                    Map.entry("knee", "M106 302L131 302Q133 316 130 330L107 330Q104 316 106 302Z"),
                    Map.entry(
                            "shin",
                            "M107 334L130 334Q134 356 129 380Q127 394 126 404L111 404Q107 370 107 334Z"),
                    Map.entry(
                            "foot_top",
                            "M111 408L126 408Q129 418 134 426Q135 433 126 434L112 434Q108 422 111 408Z"),
                    Map.entry(
                            "shoulder_blade",
                            "M114 84L130 84Q148 86 156 100Q159 110 158 118L138 118Q136 126 132 132L114 132Z"),
                    Map.entry("low_back", "M102 167L127.500 167Q128 180 132 193L102 193Z"),
                    Map.entry(
                            "buttock",
                            "M115 197L133 197Q139 214 138 238L112 240Q110 234 108 228Q115 214 115 197Z"),
                    Map.entry(
                            "thigh_back",
                            "M111 244L138 242Q138 262 134 280Q132 298 131 314L106 314Q104 282 107 262Q111 254 111 244Z"),
                    Map.entry(
                            "calf",
                            "M106 318L131 318Q136 344 130 372Q127 390 126 404L111 404Q103 360 106 318Z"),
                    Map.entry(
                            "sole",
                            "M111 408L126 408Q131 420 131 430Q128 436 119 436Q110 436 108 430Q108 420 111 408Z"));

    /** What nobody points at, so that the back has arms, too. */
    private static final String ARMS_BEHIND =
            side(
                            "M139 122L158 121Q163 148 168 172Q172 194 174 212L160 215Q154 190 147 166Q141 144 139 122Z")
                    + side(
                            "M160 219L174 216Q181 226 181 240Q180 252 173 254Q166 252 163 240Q160 230 160 219Z");

    private BodyDrawing() {}

    private static String side(String path) {
        return "<path class=\"still\" d=\"%s\"/><path class=\"still\" d=\"%s\" transform=\"matrix(-1 0 0 1 200 0)\"/>"
                .formatted(path, path);
    }

    static String svg(View view, List<BodyRegion> regions, Locale locale) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 200 440\" focusable=\"false\">");
        if (view == View.BACK) {
            svg.append(ARMS_BEHIND);
        }
        regions.stream()
                .filter(region -> region.view() == view)
                .forEach(region -> path(region, locale).ifPresent(svg::append));
        return svg.append("</svg>").toString();
    }

    /** Empty for a region that the drawing does not have; it is still in the list. */
    static Optional<String> path(BodyRegion region, Locale locale) {
        String id = region.id();
        String middle = MIDDLE.get(id);
        if (middle != null) {
            return Optional.of(path(region, middle, false, locale));
        }
        boolean left = id.endsWith("_left");
        String side = SIDE.get(id.replaceFirst("_(left|right)$", ""));
        if (side == null || (!left && !id.endsWith("_right"))) {
            return Optional.empty();
        }
        boolean onTheRight = left == (region.view() == View.FRONT);
        return Optional.of(path(region, side, !onTheRight, locale));
    }

    private static String path(BodyRegion region, String shape, boolean mirrored, Locale locale) {
        return "<path data-region=\"%s\" d=\"%s\"%s><title>%s</title></path>"
                .formatted(
                        region.id(),
                        shape,
                        mirrored ? " transform=\"matrix(-1 0 0 1 200 0)\"" : "",
                        escaped(region.name().in(locale)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
