package app.wervel.patient;

import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A name as Dutch records keep it.
 *
 * @param familyName without the prefix, so that it sorts: "Berg" in "van den Berg"
 * @param familyNamePrefix the tussenvoegsel: "van den"
 */
@Embeddable
public record PersonName(
        String familyName,
        @Nullable String familyNamePrefix,
        @Nullable String givenName,
        @Nullable String initials) {
    private static final int NAME = 80;

    public PersonName {
        familyName = Texts.required(familyName, NAME);
        familyNamePrefix = Texts.optional(familyNamePrefix, 30);
        givenName = Texts.optional(givenName, NAME);
        initials = Texts.optional(initials, 30);
    }

    /** As it is spoken: "Sanne van den Berg"; initials where there is no given name. */
    public String full() {
        String first = givenName != null ? givenName : initials;
        return (first == null ? "" : first + " ")
                + (familyNamePrefix == null ? "" : familyNamePrefix + " ")
                + familyName;
    }

    /** As it is looked up in a list: "Berg, Sanne van den". */
    public String sortable() {
        String first = givenName != null ? givenName : initials;
        String rest =
                ((first == null ? "" : first)
                                + (familyNamePrefix == null ? "" : " " + familyNamePrefix))
                        .strip();
        return rest.isEmpty() ? familyName : familyName + ", " + rest;
    }
}
