package app.wervel.documents.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A word in pale outlines from corner to corner, light enough to read the text above it, also in
 * black and white.
 */
final class Watermark extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;
    private static final Color PALE = new Color(0xE8E8E8);
    private static final float OUTLINE_SIZE = 100f;
    private static final double PART_OF_THE_DIAGONAL = 0.9;

    private final String word;
    private final Font font;

    Watermark(String word, Font font) {
        this.word = word;
        this.font = font.deriveFont(OUTLINE_SIZE);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        // Laid out, so that Arabic letters join.
        Shape outline =
                new TextLayout(word, font, new FontRenderContext(null, true, true))
                        .getOutline(null);
        Rectangle2D size = outline.getBounds2D();
        double diagonal = Math.hypot(area.getWidth(), area.getHeight());
        double scale = PART_OF_THE_DIAGONAL * diagonal / size.getWidth();

        AffineTransform place =
                AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
        place.rotate(-Math.atan2(area.getHeight(), area.getWidth()));
        place.scale(scale, scale);
        place.translate(-size.getCenterX(), -size.getCenterY());

        graphics.setColor(PALE);
        graphics.fill(place.createTransformedShape(outline));
    }
}
