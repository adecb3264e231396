package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Goal;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.careplan.application.PrintablePlan;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the sheet with exercises that a patient takes home. What goes on it is read in one
 * transaction, with its access log; that has ended before the slow part, the rendering, begins.
 */
@Service
@PreAuthorize("hasAuthority('document:print')")
public class HandoutService {
    private static final String STANDARD = "standard";

    private final CarePlanQueries plans;
    private final PatientQueries patients;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final HandoutRenderer renderer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandoutService(
            CarePlanQueries plans,
            PatientQueries patients,
            Letterheads letterheads,
            CurrentUser currentUser,
            HandoutRenderer renderer,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.patients = patients;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The handout of a plan as it is now; of a draft, with a mark across it.
     *
     * @param lang {@code nl} or {@code en}; null: the patient's language where it is one of these,
     *     else Dutch
     * @param variant {@code standard}, which null means too
     * @throws NotFound when there is no such plan
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}, {@code
     *     documents.variant-unknown} on {@code variant}
     */
    public PrintedDocument print(CarePlanId plan, @Nullable String lang, @Nullable String variant) {
        return render(lang, variant, () -> plans.print(plan));
    }

    /** The same sheet to look at beside the plan; the access log says that the plan was read. */
    public PrintedDocument preview(
            CarePlanId plan, @Nullable String lang, @Nullable String variant) {
        return render(lang, variant, () -> plans.preview(plan));
    }

    private PrintedDocument render(
            @Nullable String lang, @Nullable String variant, Supplier<PrintablePlan> plan) {
        var checks = new FieldChecks();
        var language =
                checks.<@Nullable ExerciseLanguage>check("lang", () -> PrintLanguage.of(lang));
        var checkedVariant = checks.check("variant", () -> variant(variant));
        checks.throwIfAny();
        HandoutContent content =
                Objects.requireNonNull(
                        transaction.execute(status ->
                                content(
                                        plan.get(),
                                        language,
                                        Objects.requireNonNull(checkedVariant))));
        return new PrintedDocument(renderer.render(content), fileName(content));
    }

    private static HandoutVariant variant(@Nullable String id) {
        if (id == null || id.isBlank() || id.equals(STANDARD)) {
            return HandoutVariant.STANDARD;
        }
        throw new InvalidValue("documents.variant-unknown");
    }

    private HandoutContent content(
            PrintablePlan plan, @Nullable ExerciseLanguage asked, HandoutVariant variant) {
        PatientDetails patient = patients.get(plan.patient());
        ExerciseLanguage language =
                asked == null ? ExerciseLanguage.orDutch(patient.language()) : asked;
        return new HandoutContent(
                language.id(),
                variant,
                letterheads.letterhead(),
                currentUser.get().displayName(),
                patient.name().full(),
                LocalDate.now(clock),
                plan.printVersion(),
                plan.draft(),
                plan.goals().stream().map(Goal::statement).toList(),
                plan.prescriptions().stream().map(row -> exercise(row, language)).toList(),
                letterheads.safetyBox(patient.gp()));
    }

    private static HandoutExercise exercise(PrescriptionRow row, ExerciseLanguage language) {
        Exercise exercise = row.exercise();
        BilingualText precaution = exercise.precaution();
        return new HandoutExercise(
                row.position(),
                exercise.name().in(language),
                exercise.start().in(language),
                exercise.action().in(language),
                row.doseLine(language),
                side(row.side(), language),
                precaution == null ? null : precaution.in(language),
                row.note(),
                null);
    }

    private static @Nullable String side(Side side, ExerciseLanguage language) {
        boolean dutch = language == ExerciseLanguage.NL;
        return switch (side) {
            case LEFT -> dutch ? "links" : "left";
            case RIGHT -> dutch ? "rechts" : "right";
            case BOTH -> dutch ? "links en rechts" : "left and right";
            case NONE -> null;
        };
    }

    private static String fileName(HandoutContent content) {
        String name = content.language().equals("nl") ? "oefeningen" : "exercises";
        return "%s-%s-v%d.pdf".formatted(name, content.date(), content.version());
    }
}
