package app.wervel.documents.application;

import app.wervel.discharge.application.CourseOfTreatment;
import app.wervel.discharge.application.DischargeDetails;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.discharge.application.ReportKind;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.discharge.application.ReportService;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.examination.application.DiagnosisQueries;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports to a doctor about a course of treatment: at its end, and once a year while it lasts (D7).
 * Only with the patient's consent for that doctor. What is read is one transaction, which also
 * notes that it went out; it has ended before the rendering begins.
 */
@Service
@PreAuthorize("hasAuthority('document:print') and hasAuthority('episode:read')")
public class EndReportService {
    private final EpisodeQueries episodes;
    private final DischargeQueries discharges;
    private final ReportService reports;
    private final IntakeQueries intakes;
    private final DiagnosisQueries diagnoses;
    private final MeasureQueries measures;
    private final PatientQueries patients;
    private final ConsentQueries consents;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final LetterRenderer renderer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndReportService(
            EpisodeQueries episodes,
            DischargeQueries discharges,
            ReportService reports,
            IntakeQueries intakes,
            DiagnosisQueries diagnoses,
            MeasureQueries measures,
            PatientQueries patients,
            ConsentQueries consents,
            Letterheads letterheads,
            CurrentUser currentUser,
            LetterRenderer renderer,
            TransactionTemplate transaction,
            Clock clock) {
        this.episodes = episodes;
        this.discharges = discharges;
        this.reports = reports;
        this.intakes = intakes;
        this.diagnoses = diagnoses;
        this.measures = measures;
        this.patients = patients;
        this.consents = consents;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What of the record a report is made of. */
    record Course(
            EpisodeDetails episode,
            DischargeDetails discharge,
            IntakeDetails intake,
            PatientDetails patient,
            Optional<String> diagnosis,
            CourseOfTreatment treatments,
            List<MeasureCourse> measures) {
        Course {
            measures = List.copyOf(measures);
        }

        ReportKind kind() {
            return episode.status() == EpisodeStatus.CLOSED ? ReportKind.END : ReportKind.INTERIM;
        }
    }

    /**
     * The texts as the record has them, to be changed before printing.
     *
     * @throws NotFound when there is no such episode
     * @throws InvalidInput as {@link EndReportRequest#checked()}
     */
    public EndReportRequest draft(EpisodeId id, EndReportRequest request) {
        var checked = request.checked();
        return read(() -> draft(course(id), request, checked));
    }

    private static EndReportRequest draft(
            Course course, EndReportRequest request, LetterRequest.Checked checked) {
        return request.or(
                new EndReport(course, new LetterTexts(checked.language()), request.doctor())
                        .drafted());
    }

    /**
     * Why a report cannot be made, before somebody writes it: a code as {@link #print} refuses
     * with.
     *
     * @return empty when it can be made
     * @throws NotFound when there is no such episode
     */
    public Optional<String> reasonAgainst(EpisodeId id, ReportRecipient recipient) {
        return read(() -> {
            try {
                requireConsent(episodes.get(id), recipient);
                return Optional.<String>empty();
            } catch (DomainRuleViolation refused) {
                return Optional.of(refused.code());
            }
        });
    }

    /**
     * @throws NotFound when there is no such episode
     * @throws DomainRuleViolation as {@link LetterConsent#require}
     * @throws InvalidInput as {@link EndReportRequest#checked()}
     */
    public PrintedDocument print(EpisodeId id, EndReportRequest request) {
        var asked = request.checked();
        LetterContent content =
                read(() -> {
                    Course course = course(id);
                    requireConsent(course.episode(), request.doctor());
                    EndReportRequest written = draft(course, request, asked);
                    var checked = written.checked();
                    LetterTexts texts = new LetterTexts(checked.language());
                    reports.printed(
                            id,
                            course.kind(),
                            request.doctor(),
                            checked.addressee(),
                            checked.language().id());
                    return new EndReport(course, texts, request.doctor())
                            .content(
                                    written,
                                    checked,
                                    letterheads.letterhead(),
                                    currentUser.get().displayName(),
                                    LocalDate.now(clock));
                });
        return new PrintedDocument(
                renderer.render(content), LetterFileName.of(content.title(), content.date()));
    }

    private void requireConsent(EpisodeDetails episode, ReportRecipient recipient) {
        LetterConsent.require(
                consents.standing(episode.patient(), recipient.scope(), episode.id().value()));
    }

    private Course course(EpisodeId id) {
        EpisodeDetails episode = episodes.get(id);
        return new Course(
                episode,
                discharges.get(id),
                intakes.get(episode.intake()),
                patients.get(episode.patient()),
                diagnoses
                        .lastSigned(id)
                        .flatMap(each -> Optional.ofNullable(each.content().statement())),
                reports.course(id),
                measures.latestOf(id));
    }

    private <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }
}
