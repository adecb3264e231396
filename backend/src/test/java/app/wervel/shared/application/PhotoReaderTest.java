package app.wervel.shared.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidInput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoReaderTest {
    private final PhotoReader reader = new PhotoReader();

    @Test
    void aLargePhotoBecomesASmallJpeg() throws IOException {
        var prepared = reader.read(picture("jpeg", 4000, 3000), "photo");

        assertThat(prepared.mediaType()).isEqualTo("image/jpeg");
        assertThat(prepared.width()).isEqualTo(1200);
        assertThat(prepared.height()).isEqualTo(900);
        BufferedImage kept = decoded(prepared);
        assertThat(kept.getWidth()).isEqualTo(1200);
        assertThat(near(kept.getRGB(5, 5), Color.RED)).isTrue();
        assertThat(near(kept.getRGB(1190, 890), Color.BLUE)).isTrue();
    }

    @Test
    void aSmallDrawingStaysAsLargeAsItIsOnWhite() throws IOException {
        var drawing = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", bytes);

        var prepared = reader.read(bytes.toByteArray(), "photo");

        assertThat(prepared.mediaType()).isEqualTo("image/png");
        assertThat(prepared.width()).isEqualTo(300);
        assertThat(near(decoded(prepared).getRGB(150, 100), Color.WHITE)).isTrue();
    }

    @ParameterizedTest(name = "orientation {0} brings the red corner to {1}, {2}")
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aPhotoIsTurnedUprightAsTheCameraWasHeld(int orientation, int right, int down)
            throws IOException {
        var prepared = reader.read(withExif(picture("jpeg", 400, 200), orientation), "photo");

        boolean onItsSide = orientation >= 5;
        assertThat(prepared.width()).isEqualTo(onItsSide ? 200 : 400);
        BufferedImage kept = decoded(prepared);
        int x = right == 1 ? kept.getWidth() - 6 : 5;
        int y = down == 1 ? kept.getHeight() - 6 : 5;
        assertThat(near(kept.getRGB(x, y), Color.RED)).isTrue();
    }

    @Test
    void whatTheCameraWroteIsGone() throws IOException {
        byte[] photo = withExif(picture("jpeg", 400, 200), 6);
        assertThat(text(photo)).contains("Exif").contains("GPS 52.09N");

        assertThat(text(reader.read(photo, "photo").content()))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
    }

    @Test
    void aFileOfTwentyMegabytesIsTooLarge() {
        byte[] file = Arrays.copyOf(picture("jpeg", 400, 200), 20 * 1024 * 1024);

        assertRefused(file, "image.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?>\n<!-- drawn -->\n<SVG><image href='http://example.org/x'/></SVG>"
            })
    void anSvgIsRefusedWithOrWithoutAScript(String svg) {
        assertRefused(svg.getBytes(StandardCharsets.UTF_8), "image.svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "%PDF-1.7", "RIFF....WEBPVP8 ", "foto.jpg", "BM"})
    void whatIsNoJpegOrPngIsRefusedWhateverItIsCalled(String file) {
        assertRefused(file.getBytes(StandardCharsets.ISO_8859_1), "image.type");
    }

    /** It says it is large and holds next to nothing: refused before a pixel is unpacked. */
    @Test
    void aBombIsRefusedByItsMeasures() {
        assertRefused(pngHeader(60_000, 60_000), "image.too-many-pixels");
        assertRefused(pngHeader(19_000, 19_000), "image.too-many-pixels");
        assertRefused(pngHeader(100_000, 200), "image.too-many-pixels");
    }

    @Test
    void whatNobodyCouldSeeIsRefused() {
        assertRefused(picture("png", 47, 400), "image.too-small");
    }

    @Test
    void aBrokenPhotoIsRefused() {
        byte[] photo = picture("png", 400, 200);

        assertRefused(Arrays.copyOf(photo, 40), "image.unreadable");
        assertRefused(Arrays.copyOf(photo, 10), "image.unreadable");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "image.unreadable");
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> reader.read(file, "photo"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("photo")
                .hasMessageContaining(code);
    }

    /** Red in the upper left corner, blue everywhere else. */
    private static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(PreparedPhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.content()));
    }

    private static boolean near(int rgb, Color expected) {
        var colour = new Color(rgb);
        return Math.abs(colour.getRed() - expected.getRed()) < 40
                && Math.abs(colour.getGreen() - expected.getGreen()) < 40
                && Math.abs(colour.getBlue() - expected.getBlue()) < 40;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** Puts a segment behind the first marker, as a camera does. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "GPS 52.09N".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(place);
        var file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        file.put(jpeg, 0, 2);
        file.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() + 2));
        file.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var file = ByteBuffer.allocate(8 + 4 + 17 + 4);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        file.putInt(13).put(header.array()).putInt((int) crc.getValue());
        return file.array();
    }
}
