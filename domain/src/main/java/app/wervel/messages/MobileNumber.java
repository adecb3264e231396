package app.wervel.messages;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Dutch or Belgian mobile number in international form (E.164). A number without a country is
 * Dutch when it begins with 06, Belgian when with 04 and has ten digits: neither country gives the
 * other's to a telephone at home. Ranges that are issued to nobody, or to machines, are no mobile
 * numbers: the invented people of the demo practice live there.
 */
public record MobileNumber(String value) {
    private static final Pattern DUTCH =
            Pattern.compile("(?:\\+31(?:\\(0\\))?|0031|0)(6[1-58]\\d{7})");
    private static final Pattern BELGIAN =
            Pattern.compile("(?:\\+32(?:\\(0\\))?|0032|0)(4[5-9]\\d{7})");

    /** Empty when a text message would not arrive there. */
    public static Optional<MobileNumber> of(String phone) {
        String compact = phone.replaceAll("[\\s./-]", "");
        var dutch = DUTCH.matcher(compact);
        if (dutch.matches()) {
            return Optional.of(new MobileNumber("+31" + dutch.group(1)));
        }
        var belgian = BELGIAN.matcher(compact);
        return belgian.matches()
                ? Optional.of(new MobileNumber("+32" + belgian.group(1)))
                : Optional.empty();
    }
}
