package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code of the International Classification of Functioning, for instance {@code b28013}. Only its
 * form is checked: b, s, d or e, then a chapter, and no, two, three or four digits more. Which
 * codes there are is the World Health Organization's to say, and no list of them ships.
 */
public record IcfCode(String value) {
    private static final Pattern FORM = Pattern.compile("[bsde][1-9](\\d{2,4})?");

    /**
     * @throws InvalidValue {@code examination.icf-form}
     */
    public IcfCode {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("examination.icf-form");
        }
    }
}
