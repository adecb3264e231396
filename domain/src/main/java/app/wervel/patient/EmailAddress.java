package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import java.util.regex.Pattern;

/** An e-mail address that could exist: size, then characters, then shape. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s,;<>()\"]+@[^@\\s,;<>()\".]+(\\.[^@\\s,;<>()\".]+)+");

    /**
     * @throws InvalidValue {@code patient.email-invalid}
     */
    public EmailAddress {
        value = value.strip();
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new InvalidValue("patient.email-invalid");
        }
    }
}
