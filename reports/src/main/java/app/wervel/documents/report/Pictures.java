package app.wervel.documents.report;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
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

    private Pictures() {}

    /**
     * Returns null when there is no picture or it cannot be drawn: the text then takes the whole
     * width.
     */
    static @Nullable Renderable printable(byte @Nullable [] picture) {
        if (picture == null || picture.length == 0) {
            return null;
        }
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
        drawing.getDimension(context);
        return drawing;
    }

    private static boolean reachesOut(byte[] picture) {
        // Without the zero bytes, UTF-16 reads like ASCII here.
        String text = new String(picture, StandardCharsets.ISO_8859_1).replace("\0", "");
        return REACHES_OUT.matcher(text).find();
    }
}
