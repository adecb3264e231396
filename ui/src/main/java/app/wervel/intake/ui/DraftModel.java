package app.wervel.intake.ui;

import app.wervel.intake.ActivityScore;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.RegionQuestion;
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
    private final QuestionCatalogue form;
    private Answers answers;
    private RegionAnswers region;

    DraftModel(IntakeDetails details, QuestionCatalogue form) {
        this(details.draft(), form, details.answers(), details.regionAnswers());
    }

    DraftModel(IntakeDraft draft, QuestionCatalogue form, Answers answers, RegionAnswers region) {
        this.form = form;
        this.answers = answers;
        this.region = region;
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

    /** Whether the form is one in which the rules for the back are at home. */
    boolean isOfTheBack() {
        return form.form() == IntakeFormId.LOW_BACK;
    }

    RegionAnswers region() {
        return region;
    }

    boolean isAnswered(FormQuestion question) {
        return switch (question) {
            case Question ofTheRules -> answers.asked(ofTheRules.field());
            case RegionQuestion own -> region.asked(own.id());
        };
    }

    /** The answer as a plain JSON value; null when it is null or was not asked. */
    @Nullable Object plain(FormQuestion question) {
        return switch (question) {
            case Question ofTheRules -> answers.plain(ofTheRules.field());
            case RegionQuestion own -> region.plain(own.id());
        };
    }

    /** As {@link #answer(AnswerField, Object)}, for any question of the form. */
    Optional<String> answer(FormQuestion question, Object raw) {
        return switch (question) {
            case Question ofTheRules -> answer(ofTheRules.field(), raw);
            case RegionQuestion own -> answerOwn(own, raw);
        };
    }

    private Optional<String> answerOwn(RegionQuestion question, Object raw) {
        var all = region.toMap();
        all.put(question.id(), raw);
        try {
            region = RegionAnswers.read(form, all);
            return Optional.empty();
        } catch (InvalidInput refused) {
            forget(question);
            return Optional.of(refused.errors().getFirst().code());
        }
    }

    /** As if it had not been asked. */
    void forget(FormQuestion question) {
        switch (question) {
            case Question ofTheRules -> forget(ofTheRules.field());
            case RegionQuestion own -> {
                var rest = region.toMap();
                rest.remove(own.id());
                region = RegionAnswers.read(form, rest);
            }
        }
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
                .withAnswers(answers.toMap())
                .withForm(form.form().id(), region.toMap());
    }

    private static boolean isBlank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank();
    }
}
