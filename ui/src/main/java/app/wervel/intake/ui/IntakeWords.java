package app.wervel.intake.ui;

import app.wervel.intake.Screening;
import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Phase;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** The words for what the rules and the practitioner say. */
final class IntakeWords {
    private IntakeWords() {}

    /** Short, for a badge: "Vandaag". */
    static String urgency(Component words, Urgency urgency) {
        return words.getTranslation("intake.urgency." + urgency.id());
    }

    /** A whole sentence: what it means. */
    static String meaning(Component words, Urgency urgency, @Nullable Integer weeks) {
        if (urgency == Urgency.GP_IF_PERSISTS && weeks != null) {
            return words.getTranslation("intake.after-weeks", weeks);
        }
        return words.getTranslation("intake.meaning." + urgency.id());
    }

    static String action(Component words, EmergencyAction action) {
        return words.getTranslation("intake.action." + action.id());
    }

    static String classification(Component words, Classification classification) {
        return words.getTranslation("intake.classification." + classification.id());
    }

    static String phase(Component words, Phase phase) {
        return words.getTranslation("intake.phase." + phase.id());
    }

    static String screening(Component words, Screening screening) {
        return words.getTranslation("intake.screening." + screening.id());
    }

    static String group(Component words, RuleGroup group) {
        return words.getTranslation("intake.group." + group.id());
    }
}
