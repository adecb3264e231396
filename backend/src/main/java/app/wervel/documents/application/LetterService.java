package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleSources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints letters about a patient: what the record says, on the practice's letterhead. Each is read
 * in one transaction, with its access log; that has ended before the rendering begins.
 */
@Service
@PreAuthorize("hasAuthority('document:print') and hasAuthority('intake:read')")
public class LetterService {
    private final IntakeQueries intakes;
    private final EpisodeQueries episodes;
    private final CarePlanQueries plans;
    private final MeasureQueries measures;
    private final PatientQueries patients;
    private final ConsentQueries consents;
    private final AgendaSetupQueries setup;
    private final IntakeForms forms;
    private final RuleSources sources;
    private final ExaminationBlocks examined;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final LetterRenderer renderer;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterService(
            IntakeQueries intakes,
            EpisodeQueries episodes,
            CarePlanQueries plans,
            MeasureQueries measures,
            PatientQueries patients,
            ConsentQueries consents,
            AgendaSetupQueries setup,
            IntakeForms forms,
            RuleSources sources,
            ExaminationBlocks examined,
            Letterheads letterheads,
            CurrentUser currentUser,
            LetterRenderer renderer,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.intakes = intakes;
        this.episodes = episodes;
        this.plans = plans;
        this.measures = measures;
        this.patients = patients;
        this.consents = consents;
        this.setup = setup;
        this.forms = forms;
        this.sources = sources;
        this.examined = examined;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Everything that was asked and told, and what was concluded: for the patient or the file. Of a
     * draft too, which says that it is one.
     *
     * @throws NotFound when there is no such intake
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument intakeSummary(IntakeId intake, LetterRequest request) {
        return ofIntake(
                intake,
                request,
                letter ->
                        new IntakeSummary(letter, forms, clock.getZone())
                                .content(examined.chart(letter.texts(), intake)));
    }

    /**
     * Tells the general practitioner, or the doctor who referred, of an intake. Only with the
     * patient's consent for that doctor: without it nothing may be sent (Dutch Medical Treatment
     * Contracts Act).
     *
     * @throws NotFound when there is no such intake
     * @throws DomainRuleViolation {@code documents.not-concluded}, and as {@link
     *     LetterConsent#require}
     * @throws InvalidInput as {@link LetterRequest#checked()}
     */
    public PrintedDocument report(IntakeId intake, LetterRequest request) {
        return ofIntake(
                intake,
                request,
                letter -> {
                    letter.requireReport();
                    return new DoctorLetter(letter, forms, sources, clock.getZone())
                            .report(
                                    examined.found(letter.texts(), intake),
                                    goals(letter),
                                    treatments(letter),
                                    measures(letter));
                });
    }

    /**
     * Asks a doctor to see the patient, with a part to send back: the alarm stays open until there
     * is an answer. Without consent to inform the doctor, or where it is not the general
     * practitioner for whom consent is asked, the patient takes it along.
     *
     * @throws NotFound when there is no such intake
     * @throws DomainRuleViolation {@code documents.not-concluded}, {@code documents.no-doctor}
     *     where the conclusion asks for none
     * @throws InvalidInput as {@link LetterRequest#checked()}
     */
    public PrintedDocument referral(IntakeId intake, LetterRequest request) {
        return ofIntake(
                intake,
                request,
                letter -> {
                    letter.requireReferral();
                    return new DoctorLetter(letter, forms, sources, clock.getZone()).referral();
                });
    }

    /**
     * Why a letter to a doctor cannot be made of this intake, before somebody writes it: a code as
     * {@link #report} and {@link #referral} refuse with.
     *
     * @param recipient whom a report is for
     * @param asksForAssessment whether it is a referral
     * @return empty when it can be made
     * @throws NotFound when there is no such intake
     */
    public Optional<String> reasonAgainst(
            IntakeId intake, ReportRecipient recipient, boolean asksForAssessment) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var letter = letter(intake, LetterRequest.to(recipient).checked());
                    try {
                        if (asksForAssessment) {
                            letter.requireReferral();
                        } else {
                            letter.requireReport();
                        }
                        return Optional.<String>empty();
                    } catch (DomainRuleViolation refused) {
                        return Optional.of(refused.code());
                    }
                }));
    }

    /**
     * What patient and practitioner agreed on, to be signed by both.
     *
     * @throws NotFound when there is no such plan
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    @PreAuthorize("hasAuthority('document:print') and hasAuthority('careplan:read')")
    public PrintedDocument agreement(CarePlanId plan, LetterRequest request) {
        var checked = request.checked();
        LetterContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            CarePlanDetails details = plans.get(plan);
                            PatientDetails patient = patients.get(details.patient());
                            accessLog.record(
                                    printed("CarePlan", plan.value(), patient, "agreement"));
                            return new Agreement(
                                            new LetterTexts(checked.language()),
                                            checked,
                                            letterheads.letterhead(),
                                            me(),
                                            LocalDate.now(clock),
                                            setup.settings().cancellationHours())
                                    .content(details, patient, episodes.get(details.episode()));
                        }));
        return document(content);
    }

    private PrintedDocument ofIntake(
            IntakeId id, LetterRequest request, Function<IntakeLetter, LetterContent> letter) {
        var checked = request.checked();
        LetterContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            IntakeLetter read = letter(id, checked);
                            accessLog.record(
                                    printed("Intake", id.value(), read.patient(), "letter"));
                            return letter.apply(read);
                        }));
        return document(content);
    }

    private IntakeLetter letter(IntakeId id, LetterRequest.Checked request) {
        IntakeDetails intake = intakes.get(id);
        return new IntakeLetter(
                new LetterTexts(request.language()),
                request,
                letterheads.letterhead(),
                intake,
                patients.get(intake.patient()),
                consents.standing(
                        intake.patient(),
                        request.recipient().scope(),
                        episodes.findByIntake(id).map(found -> found.id().value()).orElse(null)),
                me(),
                LocalDate.now(clock));
    }

    private static Access printed(String type, UUID id, PatientDetails patient, String what) {
        return new Access(
                Access.Action.PRINT, type, id, List.of(patient.id().value()), List.of(what));
    }

    private PrintedDocument document(LetterContent content) {
        return new PrintedDocument(
                renderer.render(content), LetterFileName.of(content.title(), content.date()));
    }

    /** The goals of the plan that came of the intake; none when there is no plan yet. */
    private List<String> goals(IntakeLetter letter) {
        return episodes.findByIntake(letter.intake().id()).stream()
                .flatMap(episode -> plans.ofEpisode(episode.id()).stream())
                .filter(plan -> plan.status() == CarePlanStatus.ACTIVE)
                .findFirst()
                .map(plan -> plans.get(plan.id()).goals())
                .orElse(List.of())
                .stream()
                .map(goal -> goal.statement())
                .toList();
    }

    private Optional<Integer> treatments(IntakeLetter letter) {
        return episodes.findByIntake(letter.intake().id())
                .map(episode -> episode.plannedTreatments());
    }

    /** What was measured in the episode that came of the intake. */
    private List<MeasureCourse> measures(IntakeLetter letter) {
        return episodes.findByIntake(letter.intake().id())
                .map(episode -> measures.latestOf(episode.id()))
                .orElse(List.of());
    }

    private String me() {
        return currentUser.get().displayName();
    }

    /**
     * An intake that a letter is about.
     *
     * @param consent for the doctor it goes to, as things stand today
     * @param practitioner who prints it
     */
    record IntakeLetter(
            LetterTexts texts,
            LetterRequest.Checked request,
            PracticeLetterhead practice,
            IntakeDetails intake,
            PatientDetails patient,
            ConsentStanding consent,
            String practitioner,
            LocalDate today) {
        /**
         * @throws DomainRuleViolation {@code documents.not-concluded}
         */
        ConclusionDetails concluded() {
            ConclusionDetails conclusion = intake.conclusion();
            if (conclusion == null) {
                throw new DomainRuleViolation("documents.not-concluded");
            }
            return conclusion;
        }

        /**
         * @throws DomainRuleViolation {@code documents.not-concluded}, and as {@link
         *     LetterConsent#require}
         */
        void requireReport() {
            concluded();
            LetterConsent.require(consent);
        }

        /**
         * @throws DomainRuleViolation {@code documents.not-concluded}, {@code documents.no-doctor}
         */
        void requireReferral() {
            if (!concluded().conclusion().urgency().isAtLeast(Urgency.GP_ROUTINE)) {
                throw new DomainRuleViolation("documents.no-doctor");
            }
        }

        /**
         * Whether the patient's consent for this doctor is in force today, whatever the intake says
         * of it. The consent for the general practitioner says nothing of another doctor.
         */
        boolean consents() {
            return consent.allows() && !request.isToAnotherThan(patient.gp());
        }

        /** A line each: whom the request names, else whom the record names. */
        List<String> addressee() {
            if (request.recipient() == ReportRecipient.GP) {
                return request.addressLines(patient.gp());
            }
            var referral = intake.draft().referral();
            return request.addressLines(referral == null ? null : referral.referrer());
        }

        /** In this intake: at the conclusion, or else at the start; null: not asked. */
        @Nullable Boolean consentSaidLast() {
            ConclusionDetails conclusion = intake.conclusion();
            Boolean said = conclusion == null ? null : conclusion.conclusion().consentToInformGp();
            return said == null ? intake.draft().consentToInformGp() : said;
        }

        /** Who signs did not always see the patient. */
        String whoSaw() {
            return intake.practitionerName().equals(practitioner)
                    ? texts.text("letter.me")
                    : texts.text("letter.colleague", intake.practitionerName());
        }

        List<LetterBlock.Fact> patientFacts() {
            return List.of(
                    new LetterBlock.Fact(
                            texts.text("letter.born"), texts.date(patient.birthDate())));
        }

        LetterContent content(String titleKey, List<String> addressee, List<LetterBlock> blocks) {
            return new LetterContent(
                    request.language().id(),
                    texts.text(titleKey),
                    practice,
                    addressee,
                    today,
                    patient.name().full(),
                    patientFacts(),
                    blocks);
        }
    }
}
