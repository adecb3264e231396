package app.wervel.intake.application;

import app.wervel.bodychart.BodyRegion;
import app.wervel.intake.AccessPath;
import app.wervel.intake.ActivityScore;
import app.wervel.intake.FilledForm;
import app.wervel.intake.IntakeContent;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.Narrative;
import app.wervel.intake.PainScores;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.Referral;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into typed values, or tells everything that is wrong with it at once. */
@Component
class DraftCheck {
    private final IntakeForms forms;
    private final AnswersJson json;

    DraftCheck(IntakeForms forms, AnswersJson json) {
        this.forms = forms;
        this.json = json;
    }

    /**
     * What may be stored. The answers are without age and sex: while it is a draft these follow the
     * patient's data.
     *
     * @param earlier what stays where the draft names no access or no form; null: a new intake
     * @throws InvalidInput field by field; an answer's field has the bare name of the catalogue
     */
    IntakeContent content(IntakeDraft draft, @Nullable IntakeContent earlier) {
        List<FieldError> errors = new ArrayList<>();
        Answers answers = collect(errors, () -> Answers.readDraft(draft.answers()), Answers.none());
        IntakeContent content = collect(errors, () -> typed(draft, answers, earlier), null);
        if (content != null) {
            QuestionCatalogue form = forms.get(content.form().id());
            RegionAnswers region =
                    collect(errors, () -> region(draft, form, earlier), RegionAnswers.none());
            content = content.withForm(json.write(form, region));
        }
        if (!errors.isEmpty() || content == null) {
            throw new InvalidInput(errors);
        }
        return content;
    }

    private static <T extends @Nullable Object> T collect(
            List<FieldError> errors, java.util.function.Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
            return otherwise;
        }
    }

    private IntakeContent typed(
            IntakeDraft draft, Answers answers, @Nullable IntakeContent earlier) {
        var checks = new FieldChecks();
        AccessPath access = checks.check("access", () -> access(draft.access(), earlier));
        QuestionCatalogue form = checks.check("form", () -> form(draft.form(), earlier));
        checkReferral(checks, draft.referral());
        checkNarrative(checks, draft);
        checks.<@Nullable Integer>check("nprsNow", () -> PainScores.possibleScore(draft.nprsNow()));
        checks.<@Nullable Integer>check(
                "nprsWorst", () -> PainScores.possibleScore(draft.nprsWorst()));
        checks.<@Nullable Integer>check(
                "nprsAverage", () -> PainScores.possibleScore(draft.nprsAverage()));
        checks.require(
                draft.bodyRegions().stream().allMatch(DraftCheck::isBodyRegion),
                "bodyRegions",
                "intake.body-region-unknown");
        checks.require(
                draft.activities().size() <= ActivityScore.MOST,
                "activities",
                "intake.too-many-activities");
        List<ActivityScore> activities = new ArrayList<>();
        for (ActivityData activity : draft.activities()) {
            ActivityScore score = checks.check("activities", () -> activity(activity));
            if (score != null) {
                activities.add(score);
            }
        }
        checks.throwIfAny();
        return new IntakeContent(
                Objects.requireNonNull(access),
                referral(draft.referral()),
                draft.consentToInformGp(),
                new Narrative(
                        draft.complaint(),
                        draft.requestForHelp(),
                        draft.history(),
                        draft.earlierEpisodes(),
                        draft.beliefs(),
                        draft.worries(),
                        draft.expectations(),
                        draft.medicinesFree()),
                draft.bodyRegions(),
                new PainScores(draft.nprsNow(), draft.nprsWorst(), draft.nprsAverage()),
                activities,
                json.write(stored(answers, Objects.requireNonNull(form), earlier)),
                FilledForm.empty(form.form(), form.version()));
    }

    /** A list from JSON may hold null. */
    private static boolean isBodyRegion(@Nullable String region) {
        return region != null && BodyRegion.findById(region).isPresent();
    }

    private QuestionCatalogue form(@Nullable String id, @Nullable IntakeContent earlier) {
        if (id != null) {
            return forms.get(IntakeFormId.fromId(id));
        }
        return forms.get(earlier == null ? IntakeFormId.LOW_BACK : earlier.form().id());
    }

    /** What is the patient's own, and the place that the form says, follow these. */
    private Answers stored(
            Answers answers, QuestionCatalogue form, @Nullable IntakeContent earlier) {
        Answers given =
                form.withoutOwnPlace(answers.without(AnswerField.AGE).without(AnswerField.SEX));
        return earlier == null || earlier.form().id() == form.form()
                ? given
                : forms.get(earlier.form().id()).withoutOwnPlace(given);
    }

    /** The answers to the form's own questions; without any in the draft those of before stay. */
    private RegionAnswers region(
            IntakeDraft draft, QuestionCatalogue form, @Nullable IntakeContent earlier) {
        var sent = draft.regionAnswers();
        if (sent != null) {
            return RegionAnswers.read(form, sent);
        }
        return earlier == null || earlier.form().id() != form.form()
                ? RegionAnswers.none()
                : json.read(form, earlier.form());
    }

    private static AccessPath access(@Nullable String access, @Nullable IntakeContent earlier) {
        if (access != null) {
            return AccessPath.fromId(access);
        }
        if (earlier == null) {
            throw new InvalidValue("text.required");
        }
        return earlier.access();
    }

    private static ActivityScore activity(@Nullable ActivityData activity) {
        if (activity == null || activity.name() == null) {
            throw new InvalidValue("text.required");
        }
        return new ActivityScore(activity.name(), activity.score());
    }

    private static void checkReferral(FieldChecks checks, @Nullable ReferralData referral) {
        if (referral == null) {
            return;
        }
        text(checks, "referral.referrer", referral.referrer(), Texts.LINE);
        text(checks, "referral.referrerAgb", referral.referrerAgb(), 20);
        text(checks, "referral.reason", referral.reason(), Texts.NOTE);
        checks.<@Nullable Integer>check(
                "referral.treatments", () -> Referral.possibleTreatments(referral.treatments()));
    }

    private static void checkNarrative(FieldChecks checks, IntakeDraft draft) {
        text(checks, "complaint", draft.complaint(), Texts.NOTE);
        text(checks, "requestForHelp", draft.requestForHelp(), Texts.NOTE);
        text(checks, "history", draft.history(), Texts.NOTE);
        text(checks, "earlierEpisodes", draft.earlierEpisodes(), Texts.NOTE);
        text(checks, "beliefs", draft.beliefs(), Texts.NOTE);
        text(checks, "worries", draft.worries(), Texts.NOTE);
        text(checks, "expectations", draft.expectations(), Texts.NOTE);
        text(checks, "medicinesFree", draft.medicinesFree(), Texts.NOTE);
    }

    private static void text(FieldChecks checks, String field, @Nullable String value, int length) {
        checks.<@Nullable String>check(field, () -> Texts.optional(value, length));
    }

    private static Referral referral(@Nullable ReferralData referral) {
        return referral == null
                ? Referral.NONE
                : new Referral(
                        referral.referrer(),
                        referral.referrerAgb(),
                        referral.date(),
                        referral.reason(),
                        referral.treatments());
    }
}
