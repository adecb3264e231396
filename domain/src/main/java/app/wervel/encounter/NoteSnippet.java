package app.wervel.encounter;

import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of text that is written often: a short trigger stands for it. */
@Entity
@Table(name = "note_snippet")
public class NoteSnippet implements Versioned {
    public static final int LONGEST_TEXT = 2000;
    private static final Pattern TRIGGER = Pattern.compile("[\\p{L}\\p{N}-]{1,20}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoteSnippetId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private @Nullable UserId owner;

    private String shortcut;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected NoteSnippet() {}

    /**
     * @param owner null: the whole practice's
     * @throws InvalidValue see {@link #shortcut}; {@code text.required}, {@code text.too-long}
     */
    public NoteSnippet(@Nullable UserId owner, @Nullable String shortcut, @Nullable String text) {
        this.id = NoteSnippetId.next();
        this.owner = owner;
        this.shortcut = shortcut(shortcut);
        this.text = Texts.required(text, LONGEST_TEXT);
    }

    public void change(@Nullable String newShortcut, @Nullable String newText) {
        this.shortcut = shortcut(newShortcut);
        this.text = Texts.required(newText, LONGEST_TEXT);
    }

    /**
     * What is typed after a full stop, before Tab: letters, digits and hyphens, at most 20;
     * capitals make no difference.
     *
     * @throws InvalidValue {@code text.required}, {@code snippet.shortcut-invalid}
     */
    public static String shortcut(@Nullable String typed) {
        String given = Texts.required(typed, Texts.LINE);
        String bare = given.startsWith(".") ? given.substring(1) : given;
        if (!TRIGGER.matcher(bare).matches()) {
            throw new InvalidValue("snippet.shortcut-invalid");
        }
        return bare.toLowerCase(Locale.ROOT);
    }

    public NoteSnippetId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public @Nullable UserId owner() {
        return owner;
    }

    public String shortcut() {
        return shortcut;
    }

    public String text() {
        return text;
    }
}
