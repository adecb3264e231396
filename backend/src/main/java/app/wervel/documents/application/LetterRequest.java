package app.wervel.documents.application;

import app.wervel.discharge.application.ReportRecipient;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner adds to a letter before it is printed.
 *
 * @param lang {@code nl} or {@code en}; null: Dutch
 * @param addressee whom it is written to, a line each; null: the patient's general practitioner
 * @param remark what the record does not say, as a paragraph of its own; null: nothing
 * @param recipient {@code gp} or {@code referrer}, for a report; null: the general practitioner
 */
public record LetterRequest(
        @Nullable String lang,
        @Nullable String addressee,
        @Nullable String remark,
        @Nullable String recipient) {
    public static final int LONGEST_ADDRESSEE = 300;
    public static final int LONGEST_REMARK = 2_000;

    /** Dutch, to the general practitioner, with nothing added. */
    public static final LetterRequest PLAIN = new LetterRequest(null, null, null);

    /** To the general practitioner. */
    public LetterRequest(
            @Nullable String lang, @Nullable String addressee, @Nullable String remark) {
        this(lang, addressee, remark, null);
    }

    /** Dutch, with nothing added. */
    public static LetterRequest to(ReportRecipient recipient) {
        return new LetterRequest(null, null, null, recipient.id());
    }

    /**
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}, {@code
     *     text.too-long} on {@code addressee} and {@code remark}, {@code
     *     discharge.recipient-unknown} on {@code recipient}
     */
    Checked checked() {
        var checks = new FieldChecks();
        var language =
                checks.<@Nullable ExerciseLanguage>check("lang", () -> PrintLanguage.of(lang));
        String to =
                checks.<@Nullable String>check(
                        "addressee", () -> Texts.optional(addressee, LONGEST_ADDRESSEE));
        String added =
                checks.<@Nullable String>check(
                        "remark", () -> Texts.optional(remark, LONGEST_REMARK));
        var doctor =
                checks.<@Nullable ReportRecipient>check(
                        "recipient",
                        () -> recipient == null ? null : ReportRecipient.fromId(recipient));
        checks.throwIfAny();
        return new Checked(
                language == null ? ExerciseLanguage.NL : language,
                doctor == null ? ReportRecipient.GP : doctor,
                to,
                added);
    }

    /** A request that was found right. */
    record Checked(
            ExerciseLanguage language,
            ReportRecipient recipient,
            @Nullable String addressee,
            @Nullable String remark) {
        /** A line each; the fallback where none was given, nobody where there is none either. */
        List<String> addressLines(@Nullable String fallback) {
            return lines(addressee == null ? fallback : addressee);
        }

        /** Whether it is addressed to another than this one. */
        boolean isToAnotherThan(@Nullable String known) {
            return !addressLines(known).equals(lines(known));
        }

        private static List<String> lines(@Nullable String text) {
            return text == null
                    ? List.of()
                    : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }
}
