package app.wervel.shared.application;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from the first application segment of a JPEG (EXIF 2.3, tag 0x0112): 1 is
 * upright, 2 to 8 are the other ways to turn and mirror a picture.
 */
final class ExifOrientation {
    /** From here on width and height change places. */
    static final int FIRST_ON_ITS_SIDE = 5;

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** 1 when the file does not say, or says it in a way that cannot be read. */
    static int of(byte[] jpeg) {
        var file = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2) {
                break;
            }
            int begin = at + 4;
            int end = at + 2 + length;
            if (marker == APP1 && end <= jpeg.length && isExif(jpeg, begin, end)) {
                return inDirectory(file.slice(begin + EXIF_HEADER, end - begin - EXIF_HEADER));
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] jpeg, int begin, int end) {
        return end - begin > EXIF_HEADER
                && jpeg[begin] == 'E'
                && jpeg[begin + 1] == 'x'
                && jpeg[begin + 2] == 'i'
                && jpeg[begin + 3] == 'f';
    }

    private static int inDirectory(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort((int) entry + 8) & 0xFFFF;
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /**
     * Turns a picture of that size, as it is stored, to how it was seen.
     *
     * @param orientation 1 to 8
     */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
