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

    /** Scanners put a little before the start and after the end. */
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

    public static Optional<FileKind> of(byte[] file) {
        if (startsWith(file, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, PNG_START)) {
            return Optional.of(PNG);
        }
        return find(file, PDF_START, 0, SLACK) >= 0 ? Optional.of(PDF) : Optional.empty();
    }

    /** Whether a PDF has its end: what was cut off on its way is no document. */
    public static boolean isWholePdf(byte[] file) {
        return find(file, PDF_END, Math.max(0, file.length - SLACK), file.length) >= 0;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static int find(byte[] file, byte[] sought, int from, int until) {
        int last = Math.min(until, file.length) - sought.length;
        for (int at = from; at <= last; at++) {
            if (Arrays.equals(file, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
