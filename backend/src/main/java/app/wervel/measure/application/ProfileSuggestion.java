package app.wervel.measure.application;

import app.wervel.measure.ScoreId;
import app.wervel.measure.TreatmentProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the profile rules make of the latest STarT Back score. One of the things that the
 * practitioner weighs; never the only one (source K3).
 *
 * @param rule id of the rule that fires
 * @param source codes of where the rule comes from
 * @param score null: both numbers were noted at the intake
 */
public record ProfileSuggestion(
        TreatmentProfile profile,
        String rule,
        String textNl,
        String textEn,
        String source,
        String ruleVersion,
        @Nullable ScoreId score,
        LocalDate takenOn,
        BigDecimal total,
        BigDecimal subscale) {
    public String text(Locale locale) {
        return locale.getLanguage().equals("nl") ? textNl : textEn;
    }
}
