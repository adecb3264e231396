package app.wervel.intake.ui;

import app.wervel.intake.ActivityScore;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.shared.InvalidInput;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The draft as it stands on the screen. The answers in it are always ones that the rules can read.
 */
final class DraftModel {
    @Nullable String access;
    @Nullable String referrer;
    @Nullable String referrerAgb;
    @Nullable LocalDate referralDate;
    @Nullable String referralReason;
    @Nullable Integer treatments;
    @Nullable Boolean consentToInformGp;

    /** By the name of the complaint's field, for example {@code requestForHelp}. */
    private final Map<String, String> told = new HashMap<>();

    private final Map<String, @Nullable Integer> pain = new HashMap<>();
    private final List<ActivityData> activities = new ArrayList<>();
    private final Set<String> bodyRegions = new LinkedHashSet<>();
    private Answers answers;

    DraftModel(IntakeDetails details) {
        this(details.draft(), details.answers());
    }

    DraftModel(IntakeDraft draft, Answers answers) {
        this.answers = answers;
        access = draft.access();
        ReferralData referral = draft.referral();
        if (referral != null) {
            referrer = referral.referrer();
            referrerAgb = referral.referrerAgb();
            referralDate = referral.date();
            referralReason = referral.reason();
            treatments = referral.treatments();
        }
        consentToInformGp = draft.consentToInformGp();
        tell("complaint", draft.complaint());
        tell("requestForHelp", draft.requestForHelp());
        tell("history", draft.history());
        tell("earlierEpisodes", draft.earlierEpisodes());
        tell("beliefs", draft.beliefs());
        tell("worries", draft.worries());
        tell("expectations", draft.expectations());
        tell("medicinesFree", draft.medicinesFree());
        bodyRegions.addAll(draft.bodyRegions());
        pain.put("nprsNow", draft.nprsNow());
        pain.put("nprsWorst", draft.nprsWorst());
        pain.put("nprsAverage", draft.nprsAverage());
        activities.addAll(draft.activities());
        while (activities.size() < ActivityScore.MOST) {
            activities.add(new ActivityData(null, null));
        }
    }

    void tell(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            told.remove(field);
        } else {
            told.put(field, text);
        }
    }

    @Nullable String told(String field) {
        return told.get(field);
    }

    boolean tells(String field) {
        return told.containsKey(field);
    }

    void score(String field, @Nullable Integer score) {
        pain.put(field, score);
    }

    @Nullable Integer score(String field) {
        return pain.get(field);
    }

    Set<String> bodyRegions() {
        return Set.copyOf(bodyRegions);
    }

    void bodyRegions(Set<String> regions) {
        bodyRegions.clear();
        bodyRegions.addAll(regions);
    }

    ActivityData activity(int index) {
        return activities.get(index);
    }

    void activity(int index, @Nullable String name, @Nullable Integer score) {
        activities.set(index, new ActivityData(name, score));
    }

    /** Scored, but not said of what: it cannot be kept like that. */
    boolean lacksName(int index) {
        ActivityData activity = activities.get(index);
        return isBlank(activity.name()) && activity.score() != null;
    }

    boolean namesAnActivity() {
        return activities.stream().anyMatch(activity -> !isBlank(activity.name()));
    }

    Answers answers() {
        return answers;
    }

    /**
     * Takes an answer, unless it is none.
     *
     * @return the code of what is wrong with it; then the earlier answer is gone, too, for it is no
     *     longer what stands on the screen
     */
    Optional<String> answer(AnswerField field, @Nullable Object raw) {
        try {
            answers = answers.with(field, raw);
            return Optional.empty();
        } catch (InvalidInput refused) {
            answers = answers.without(field);
            return Optional.of(refused.errors().getFirst().code());
        }
    }

    /** As if it had not been asked. */
    void forget(AnswerField field) {
        answers = answers.without(field);
    }

    IntakeDraft draft() {
        return new IntakeDraft(
                        access,
                        new ReferralData(
                                referrer, referrerAgb, referralDate, referralReason, treatments),
                        consentToInformGp,
                        told("complaint"),
                        told("requestForHelp"),
                        told("history"),
                        told("earlierEpisodes"),
                        told("beliefs"),
                        told("worries"),
                        told("expectations"),
                        told("medicinesFree"),
                        List.copyOf(bodyRegions),
                        score("nprsNow"),
                        score("nprsWorst"),
                        score("nprsAverage"),
                        activities.stream().filter(activity -> !isBlank(activity.name())).toList(),
                        Map.of())
                .withAnswers(answers.toMap());
    }

    private static boolean isBlank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank();
    }
}
