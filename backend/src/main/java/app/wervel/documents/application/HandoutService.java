package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.PrintablePlan;
import app.wervel.documents.application.StoredDocuments.Origin;
import app.wervel.documents.application.StoredDocuments.Stored;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Conflict;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the sheet with exercises that a patient takes home. What goes on it is read in one
 * transaction, with its access log; that has ended before the slow part, the rendering, begins.
 *
 * <p>The sheet of an active plan is kept, and printing it again gives the same bytes as long as
 * nothing on it has changed. A draft is never kept.
 */
@Service
@PreAuthorize("hasAuthority('document:print')")
public class HandoutService {
    private final CarePlanQueries plans;
    private final PatientQueries patients;
    private final HandoutLanguages languages;
    private final HandoutWriter writer;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final HandoutRenderer renderer;
    private final StoredDocuments documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandoutService(
            CarePlanQueries plans,
            PatientQueries patients,
            HandoutLanguages languages,
            HandoutWriter writer,
            Letterheads letterheads,
            CurrentUser currentUser,
            HandoutRenderer renderer,
            StoredDocuments documents,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.patients = patients;
        this.languages = languages;
        this.writer = writer;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The handout of a plan as it is now; of a draft, with a mark across it. Of an active plan it
     * is kept, and the stored one is given again while nothing on it has changed.
     *
     * @throws NotFound when there is no such plan
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}, {@code
     *     documents.variant-unknown} on {@code variant}, {@code documents.knowledge-unknown} on
     *     {@code knowledge}
     * @throws Conflict {@code documents.damaged} when the bytes of the stored one are not those
     *     that were stored
     */
    public PrintedDocument print(CarePlanId plan, HandoutOptions options) {
        Asked asked = check(options);
        Sheet sheet = read(() -> plans.print(plan), asked);
        if (sheet.content().draft()) {
            return render(sheet);
        }
        Optional<PrintedDocument> printedBefore =
                inTransaction(() ->
                        documents
                                .find(plan, sheet.fingerprint())
                                .map(stored -> {
                                    documents.logReprint(stored);
                                    handOut(sheet);
                                    return stored.document();
                                }));
        if (printedBefore.isPresent()) {
            return printedBefore.get();
        }
        PrintedDocument made = render(sheet);
        return inTransaction(() -> {
            PrintedDocument kept = documents.keep(sheet.origin(), sheet.fingerprint(), made);
            handOut(sheet);
            return kept;
        });
    }

    /** Only now the patient has it: a paper that could not be made was handed to nobody. */
    private void handOut(Sheet sheet) {
        if (sheet.content().variant().tellsChanges()) {
            plans.handOut(sheet.plan());
        }
    }

    /** With its diary; see {@link #print(CarePlanId, HandoutOptions)}. */
    public PrintedDocument print(CarePlanId plan, @Nullable String lang, @Nullable String variant) {
        return print(plan, HandoutOptions.of(lang, variant));
    }

    /**
     * The same sheet to look at beside the plan; the access log says that the plan was read.
     *
     * @throws NotFound when there is no such plan
     * @throws InvalidInput as {@link #print(CarePlanId, HandoutOptions)}
     */
    public PrintedDocument preview(CarePlanId plan, HandoutOptions options) {
        Asked asked = check(options);
        Sheet sheet = read(() -> plans.preview(plan), asked);
        if (!sheet.content().draft()) {
            Optional<Stored> stored =
                    inTransaction(() -> documents.find(plan, sheet.fingerprint()));
            if (stored.isPresent()) {
                return stored.get().document();
            }
        }
        return render(sheet);
    }

    /** What was asked, found to exist. */
    private record Asked(
            @Nullable HandoutLanguage language,
            HandoutVariant variant,
            @Nullable String knowledge,
            boolean diary) {}

    /** What goes on paper, and what is kept of it. */
    private record Sheet(
            PrintablePlan plan, HandoutContent content, String fingerprint, Origin origin) {}

    private Asked check(HandoutOptions options) {
        var checks = new FieldChecks();
        var language =
                checks.<@Nullable HandoutLanguage>check("lang", () -> language(options.lang()));
        var variant = checks.check("variant", () -> HandoutVariant.of(options.variant()));
        var knowledge =
                checks.<@Nullable String>check("knowledge", () -> knowledge(options.knowledge()));
        checks.throwIfAny();
        return new Asked(language, Objects.requireNonNull(variant), knowledge, options.diary());
    }

    private @Nullable HandoutLanguage language(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return languages.find(id).orElseThrow(() -> new InvalidValue("documents.language-unknown"));
    }

    private @Nullable String knowledge(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (!languages.dutch().knowledge().containsKey(key)) {
            throw new InvalidValue("documents.knowledge-unknown");
        }
        return key;
    }

    private Sheet read(Supplier<PrintablePlan> plan, Asked asked) {
        return inTransaction(() -> sheet(plan.get(), asked));
    }

    private Sheet sheet(PrintablePlan plan, Asked asked) {
        PatientDetails patient = patients.get(plan.patient());
        HandoutLanguage language =
                asked.language() == null
                        ? languages.forPatient(patient.language()).language()
                        : asked.language();
        HandoutWriter.Words words = writer.write(plan, language, asked.knowledge());
        HandoutContent content =
                new HandoutContent(
                        language.id(),
                        !words.unreviewed().isEmpty(),
                        asked.variant(),
                        asked.diary(),
                        letterheads.letterhead(),
                        currentUser.get().displayName(),
                        patient.name().full(),
                        LocalDate.now(clock),
                        plan.printVersion(),
                        plan.draft(),
                        words.goals(),
                        words.exercises(),
                        words.changes(),
                        words.knowledge(),
                        letterheads.safetyBox(patient.gp()));
        return new Sheet(
                plan,
                content,
                HandoutFingerprint.of(content, renderer.edition(language.id())),
                new Origin(
                        plan.patient(),
                        plan.id(),
                        plan.printVersion(),
                        language.id(),
                        asked.variant(),
                        words.unreviewed()));
    }

    private PrintedDocument render(Sheet sheet) {
        return new PrintedDocument(renderer.render(sheet.content()), fileName(sheet.content()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String fileName(HandoutContent content) {
        String name = content.language().equals("nl") ? "oefeningen" : "exercises";
        return "%s-%s-v%d.pdf".formatted(name, content.date(), content.version());
    }
}
