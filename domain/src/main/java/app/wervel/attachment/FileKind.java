package app.wervel.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept. What a file is, is told by its bytes, never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What PDF calls white space (ISO 32000). */
    private static final String WHITE = "\0\t\n\f\r ";

    /** Scanners put a little after the end. */
    private static final int SLACK = 1024;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }

    /**
     * A PDF starts with its own header: white space may stand before it, and nothing else. What
     * begins as a page of the web and says further on that it is a PDF is not kept.
     */
    public static Optional<FileKind> of(byte[] file) {
        if (startsWith(file, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        return startsWith(file, firstInk(file), PDF_START) ? Optional.of(PDF) : Optional.empty();
    }

    /** Whether a PDF has its end: what was cut off on its way is no document. */
    public static boolean isWholePdf(byte[] file) {
        for (int at = Math.max(0, file.length - SLACK); at < file.length; at++) {
            if (startsWith(file, at, PDF_END)) {
                return true;
            }
        }
        return false;
    }

    private static int firstInk(byte[] file) {
        int at = startsWith(file, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        while (at < file.length && WHITE.indexOf(file[at]) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] file, int from, byte[] start) {
        return file.length - from >= start.length
                && Arrays.equals(file, from, from + start.length, start, 0, start.length);
    }
}
