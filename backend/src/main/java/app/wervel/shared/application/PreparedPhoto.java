package app.wervel.shared.application;

/** A picture that was read, found right and written anew; only {@link PhotoReader} makes one. */
public final class PreparedPhoto {
    private final String mediaType;
    private final byte[] content;
    private final int width;
    private final int height;

    PreparedPhoto(String mediaType, byte[] content, int width, int height) {
        this.mediaType = mediaType;
        this.content = content;
        this.width = width;
        this.height = height;
    }

    /** {@code image/jpeg} or {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }
}
