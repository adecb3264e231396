package app.wervel.documents.report;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRBoxContainer;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.base.JRBoxPen;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.jspecify.annotations.Nullable;

/**
 * Turns a design over for a language that is read from right to left: what stood at the left stands
 * at the right, in the same reading order, and texts begin at the right.
 *
 * <p>Styles whose name begins with {@code Dutch} are for the Dutch beside a translation: it moves
 * to the other side, and is read from the left.
 */
final class MirroredDesign {
    private static final String LEFT_TO_RIGHT_STYLE = "Dutch";

    private MirroredDesign() {}

    static void mirror(JasperDesign design) {
        for (JRStyle style : design.getStyles()) {
            mirror(style);
        }
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                mirror(element, design.getColumnWidth());
            }
        }
    }

    private static void mirror(JRStyle style) {
        if (style.getName().startsWith(LEFT_TO_RIGHT_STYLE)) {
            style.setFontName(PaperFonts.of(false).family());
            style.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
        } else if (style.isDefault()) {
            style.setFontName(PaperFonts.of(true).family());
            style.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        }
        mirror(style.getLineBox());
    }

    private static void mirror(JRElement element, int room) {
        element.setX(room - element.getX() - element.getWidth());
        if (element instanceof JRDesignTextElement text) {
            text.setHorizontalTextAlign(mirrored(text.getOwnHorizontalTextAlign()));
        }
        if (element instanceof JRFrame frame) {
            JRLineBox box = frame.getLineBox();
            int inside = frame.getWidth() - box.getLeftPadding() - box.getRightPadding();
            for (JRElement child : frame.getElements()) {
                mirror(child, inside);
            }
        }
        if (element instanceof JRBoxContainer container) {
            mirror(container.getLineBox());
        }
    }

    private static @Nullable HorizontalTextAlignEnum mirrored(
            @Nullable HorizontalTextAlignEnum align) {
        if (align == HorizontalTextAlignEnum.LEFT) {
            return HorizontalTextAlignEnum.RIGHT;
        }
        return align == HorizontalTextAlignEnum.RIGHT ? HorizontalTextAlignEnum.LEFT : align;
    }

    private static void mirror(JRLineBox box) {
        Integer left = box.getOwnLeftPadding();
        box.setLeftPadding(box.getOwnRightPadding());
        box.setRightPadding(left);
        JRBoxPen leftPen = box.getLeftPen().clone(box);
        box.copyLeftPen(box.getRightPen());
        box.copyRightPen(leftPen);
    }
}
