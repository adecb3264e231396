package app.wervel.documents.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two handouts would look the same but for their date. */
final class HandoutFingerprint {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HandoutFingerprint() {}

    /**
     * @param edition of the design and the fixed words
     * @return SHA-256, in 64 hexadecimal digits
     */
    static String of(HandoutContent content, String edition) {
        MessageDigest digest = sha256();
        digest.update(edition.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(digest.digest(JSON.writeValueAsBytes(content.comparable())));
    }

    /** SHA-256 of a file, in 64 hexadecimal digits. */
    static String of(byte[] file) {
        return HexFormat.of().formatHex(sha256().digest(file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
