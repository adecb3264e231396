package app.wervel.documents.report;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import net.sf.jasperreports.renderers.WrappingSvgDataToGraphics2DRenderer;
import net.sf.jasperreports.renderers.util.RendererUtil;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Pictures of exercises, checked before they are given room on the page. */
final class Pictures {
    private static final Log LOG = LogFactory.getLog(Pictures.class);

    /**
     * An SVG can name files and addresses to read. A picture on paper has no need to, so one that
     * does is not drawn, nor even parsed.
     */
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    "<!DOCTYPE|<!ENTITY|<script|@import|href\\s*=\\s*[\"'](?!#)|url\\(\\s*[\"']?(?!#)",
                    CASE_INSENSITIVE);

    /** More than the library has, left and right; beyond it the longest unused one goes. */
    private static final int KEPT_DRAWINGS = 200;

    /** Reading a drawing takes longer than painting it, and most are printed again and again. */
    private static final Map<ByteBuffer, Drawing> DRAWINGS =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT_DRAWINGS, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Drawing> eldest) {
                            return size() > KEPT_DRAWINGS;
                        }
                    });

    private Pictures() {}

    /**
     * Returns null when there is no picture or it cannot be drawn: the text then takes the whole
     * width.
     */
    static @Nullable Renderable printable(byte @Nullable [] picture) {
        if (picture == null || picture.length == 0) {
            return null;
        }
        Drawing known = DRAWINGS.get(ByteBuffer.wrap(picture));
        return known == null ? read(picture) : known;
    }

    private static @Nullable Renderable read(byte[] picture) {
        try {
            if (ImageIO.read(new ByteArrayInputStream(picture)) != null) {
                return SimpleDataRenderer.getInstance(picture);
            }
            if (!reachesOut(picture)) {
                return svg(picture, DefaultJasperReportsContext.getInstance());
            }
            LOG.warn("A picture of an exercise names something outside itself and is left out");
            return null;
        } catch (JRException | IOException | RuntimeException e) {
            LOG.warn(
                    "A picture of an exercise cannot be drawn and is left out: "
                            + e.getClass().getName());
            return null;
        }
    }

    private static @Nullable Renderable svg(byte[] picture, JasperReportsContext context)
            throws JRException {
        if (!RendererUtil.getInstance(context).isSvgData(picture)) {
            return null;
        }
        var drawing =
                new WrappingSvgDataToGraphics2DRenderer(SimpleDataRenderer.getInstance(picture));
        // Asking for its size reads the whole drawing, so that a broken one fails here and not
        // half-way down the page.
        Drawing read = new Drawing(drawing, drawing.getDimension(context));
        DRAWINGS.put(ByteBuffer.wrap(picture.clone()), read);
        return read;
    }

    /** A drawing that was read, for one page at a time: painting it changes what it remembers. */
    private static final class Drawing extends AbstractRenderer
            implements Graphics2DRenderable, DimensionRenderable {
        private static final long serialVersionUID = 1L;

        private final WrappingSvgDataToGraphics2DRenderer drawing;
        private final Dimension2D size;

        Drawing(WrappingSvgDataToGraphics2DRenderer drawing, Dimension2D size) {
            this.drawing = drawing;
            this.size = size;
        }

        @Override
        public Dimension2D getDimension(JasperReportsContext context) {
            return size;
        }

        @Override
        public synchronized void render(
                JasperReportsContext context, Graphics2D graphics, Rectangle2D area)
                throws JRException {
            drawing.render(context, graphics, area);
        }
    }

    private static boolean reachesOut(byte[] picture) {
        // Without the zero bytes, UTF-16 reads like ASCII here.
        String text = new String(picture, StandardCharsets.ISO_8859_1).replace("\0", "");
        return REACHES_OUT.matcher(text).find();
    }
}
