package app.wervel.documents.application;

import app.wervel.discharge.application.ReportRecipient;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A report to a doctor, as it is to be printed. A text that is null is taken from the record; an
 * empty one is left out.
 *
 * @param lang {@code nl} or {@code en}; null: Dutch
 * @param recipient {@code gp} or {@code referrer}; null: the general practitioner
 * @param addressee whom it is written to, a line each; null: whom the record names
 */
public record EndReportRequest(
        @Nullable String lang,
        @Nullable String recipient,
        @Nullable String addressee,
        @Nullable String requestForHelp,
        @Nullable String diagnosis,
        @Nullable String evaluation,
        @Nullable String aftercare,
        @Nullable String remark) {
    public static final int LONGEST_TEXT = 4_000;

    public static EndReportRequest in(@Nullable String lang, @Nullable String recipient) {
        return new EndReportRequest(lang, recipient, null, null, null, null, null, null);
    }

    /** What to print where, with the record's words for what is null. */
    EndReportRequest or(EndReportRequest drafted) {
        return new EndReportRequest(
                lang,
                recipient,
                given(addressee, drafted.addressee),
                given(requestForHelp, drafted.requestForHelp),
                given(diagnosis, drafted.diagnosis),
                given(evaluation, drafted.evaluation),
                given(aftercare, drafted.aftercare),
                given(remark, drafted.remark));
    }

    private static @Nullable String given(@Nullable String text, @Nullable String drafted) {
        return text == null ? drafted : text;
    }

    /**
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}, {@code
     *     discharge.recipient-unknown} on {@code recipient}, {@code text.too-long} on a text
     */
    LetterRequest.Checked checked() {
        var checks = new FieldChecks();
        checks.check("recipient", this::doctor);
        text(checks, "requestForHelp", requestForHelp);
        text(checks, "diagnosis", diagnosis);
        text(checks, "evaluation", evaluation);
        text(checks, "aftercare", aftercare);
        checks.throwIfAny();
        return new LetterRequest(lang, addressee, remark).checked();
    }

    private static void text(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, LONGEST_TEXT));
    }

    ReportRecipient doctor() {
        return recipient == null || recipient.isBlank()
                ? ReportRecipient.GP
                : ReportRecipient.fromId(recipient);
    }
}
