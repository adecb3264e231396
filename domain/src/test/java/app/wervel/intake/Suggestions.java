package app.wervel.intake;

import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.Urgency;
import java.util.Arrays;
import java.util.List;

/** Suggestions as the rules could make them. */
final class Suggestions {
    private Suggestions() {}

    static Suggestion of(Urgency urgency) {
        return of(urgency, List.of(), List.of());
    }

    static Suggestion of(Urgency urgency, List<AnswerField> notAsked, List<AnswerField> missing) {
        return new Suggestion(
                new RuleSetVersion("1.1"),
                urgency,
                null,
                Classification.ASPECIFIC,
                Phase.ACUTE,
                ScreeningSuggestion.of(urgency),
                List.of(),
                List.of(),
                notAsked,
                missing,
                List.of());
    }

    static Suggestion firing(String... rules) {
        return new Suggestion(
                new RuleSetVersion("1.1"),
                Urgency.NONE,
                null,
                Classification.ASPECIFIC,
                Phase.ACUTE,
                ScreeningSuggestion.NO_ALARM_FOUND,
                List.of(),
                Arrays.stream(rules)
                        .map(id ->
                                new SuggestedRule(
                                        id,
                                        RuleGroup.ALARM,
                                        Urgency.NONE,
                                        "tekst",
                                        "text",
                                        "F1",
                                        List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
