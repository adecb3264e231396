package app.wervel.medicine;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An active substance, or a group of them, under whatever names it is sold.
 *
 * @param id its value in the screening's question on medicines
 * @param brands names under which it is sold; may be empty
 * @param otherNames what people call it besides; never shown, may be empty
 * @param knowledge id of what the knowledge base says of it
 */
public record Substance(
        String id,
        String nl,
        String en,
        List<String> brands,
        List<String> otherNames,
        Set<MedicineEffect> effects,
        String knowledge) {
    public Substance {
        brands = List.copyOf(brands);
        otherNames = List.copyOf(otherNames);
        effects = Set.copyOf(effects);
    }

    /** Dutch where the locale is Dutch, else English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }

    /** With its brands in brackets. */
    public String label(Locale locale) {
        return brands.isEmpty()
                ? name(locale)
                : "%s (%s)".formatted(name(locale), String.join(", ", brands));
    }
}
