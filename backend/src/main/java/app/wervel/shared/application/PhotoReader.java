package app.wervel.shared.application;

import app.wervel.shared.InvalidInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads a picture that somebody uploads. What it is, is told by its first bytes, never by its name.
 * Its size is looked at before a single pixel is unpacked; a large one is unpacked thinned out, so
 * that memory stays bounded. It is written anew: turned upright, at most {@value #LONGEST_SIDE}
 * pixels long, without the place, time and device that a camera leaves.
 *
 * <p>SVG is refused: it is a program as much as a picture, and to draw it safely would ask for a
 * library of its own.
 */
public final class PhotoReader {
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int LONGEST_SIDE = 1200;
    private static final int SHORTEST_SIDE = 48;
    private static final int LONGEST_SIDE_READ = 20_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.85f;
    private static final int SNIFFED = 1024;

    /**
     * @param field the name of the caller's field, on which errors are told
     * @throws InvalidInput on that field: {@code image.too-large}, {@code image.svg}, {@code
     *     image.type}, {@code image.too-many-pixels}, {@code image.too-small}, {@code
     *     image.unreadable}
     */
    public PreparedPhoto read(byte[] file, String field) {
        if (file.length > MOST_BYTES) {
            throw new InvalidInput(field, "image.too-large");
        }
        Kind kind = kind(file, field);
        try {
            BufferedImage picture = decode(file, kind, field);
            int orientation = kind == Kind.JPEG ? ExifOrientation.of(file) : 1;
            return encode(upright(picture, orientation), kind);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // The readers of the platform answer to broken files with any of these.
            throw (InvalidInput) new InvalidInput(field, "image.unreadable").initCause(broken);
        }
    }

    private enum Kind {
        JPEG("jpeg"),
        PNG("png");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String mediaType() {
            return "image/" + format;
        }
    }

    private static Kind kind(byte[] file, String field) {
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return Kind.JPEG;
        }
        if (startsWith(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Kind.PNG;
        }
        throw new InvalidInput(field, isSvg(file) ? "image.svg" : "image.type");
    }

    private static boolean startsWith(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSvg(byte[] file) {
        int length = Math.min(file.length, SNIFFED);
        String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static BufferedImage decode(byte[] file, Kind kind, String field) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireBounded(width, height, field);
            var thinned = reader.getDefaultReadParam();
            // Still twice as large as it will be, so that the last step can smooth it.
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            thinned.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinned);
        } finally {
            reader.dispose();
        }
    }

    private static void requireBounded(int width, int height, String field) {
        if (width > LONGEST_SIDE_READ
                || height > LONGEST_SIDE_READ
                || (long) width * height > MOST_PIXELS) {
            throw new InvalidInput(field, "image.too-many-pixels");
        }
        if (width < SHORTEST_SIDE || height < SHORTEST_SIDE) {
            throw new InvalidInput(field, "image.too-small");
        }
    }

    /** Scaled down, turned as the camera was held, on white where it was see-through. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale =
                Math.min(
                        1.0,
                        (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean onItsSide = orientation >= ExifOrientation.FIRST_ON_ITS_SIDE;
        var upright =
                new BufferedImage(
                        onItsSide ? height : width,
                        onItsSide ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            AffineTransform turn = ExifOrientation.upright(orientation, width, height);
            graphics.transform(turn);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }

    private static PreparedPhoto encode(BufferedImage picture, Kind kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(kind.format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return new PreparedPhoto(
                kind.mediaType(), bytes.toByteArray(), picture.getWidth(), picture.getHeight());
    }
}
