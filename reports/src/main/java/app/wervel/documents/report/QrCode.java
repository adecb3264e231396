package app.wervel.documents.report;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/** The address of the practice's website as a QR code. It never says anything about a patient. */
final class QrCode extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    /** White around it, in modules, as the standard asks. */
    private static final int QUIET_ZONE = 4;

    private static final int LONGEST_ADDRESS = 200;

    private final String address;
    private final transient ByteMatrix modules;

    private QrCode(String address, ByteMatrix modules) {
        this.address = address;
        this.modules = modules;
    }

    /** Returns null when there is no website, or what is typed there is none. */
    static @Nullable QrCode of(@Nullable String website) {
        String address = address(website);
        if (address == null) {
            return null;
        }
        try {
            return new QrCode(address, Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            return null;
        }
    }

    private static @Nullable String address(@Nullable String website) {
        if (website == null || website.isBlank() || website.length() > LONGEST_ADDRESS) {
            return null;
        }
        String typed = website.strip();
        boolean whole = typed.toLowerCase(Locale.ROOT).matches("https?://.*");
        try {
            URI uri = new URI(whole ? typed : "https://" + typed);
            String host = uri.getHost();
            boolean isWebsite = host != null && host.contains(".") && uri.getUserInfo() == null;
            return isWebsite ? uri.toASCIIString() : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    String address() {
        return address;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        double module =
                Math.min(area.getWidth(), area.getHeight()) / (modules.getWidth() + 2 * QUIET_ZONE);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            int from = 0;
            while (from < modules.getWidth()) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, y) == 1) {
                    to++;
                }
                if (to > from) {
                    graphics.fill(
                            new Rectangle2D.Double(
                                    area.getX() + (from + QUIET_ZONE) * module,
                                    area.getY() + (y + QUIET_ZONE) * module,
                                    (to - from) * module,
                                    module));
                }
                from = to + 1;
            }
        }
    }
}
