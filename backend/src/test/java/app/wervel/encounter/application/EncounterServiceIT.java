package app.wervel.encounter.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.application.ProgressionQueries;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.application.EncounterData.ExerciseData;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class EncounterServiceIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 10);

    @Autowired EncounterService encounters;
    @Autowired EncounterQueries queries;
    @Autowired ReferralQueries referrals;
    @Autowired SnippetService snippets;
    @Autowired CarePlanService plans;
    @Autowired ProgressionQueries progression;
    @Autowired EpisodeService episodes;
    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired AccessLogQueries accessLog;
    @Autowired TimelineQueries timeline;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired CurrentUser currentUser;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void aPatientInTreatment() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aNoteComesBackAsItWasTyped() {
        var draft = encounters.startForPatient(patient);

        var saved =
                encounters.save(
                        draft.id(),
                        draft.version(),
                        note(" Beter geslapen ", "Oefeningen gedaan", 3));

        assertThat(saved.content().subjective()).isEqualTo("Beter geslapen");
        assertThat(saved.content().plan()).isEqualTo("Oefeningen gedaan");
        assertThat(saved.content().pain()).isEqualTo(3);
        assertThat(saved.content().day()).isEqualTo(today());
        assertThat(saved.exercises()).extracting(each -> each.name()).containsExactly("Brug");
        assertThat(saved.isDraft()).isTrue();
        assertThat(saved.practitioner()).isEqualTo(currentUser.get().id());
        assertThat(queries.get(draft.id())).isEqualTo(saved);
    }

    @Test
    void savingTheSameTwiceIsOneNoteOnOneVersion() {
        var draft = encounters.startForPatient(patient);
        var first = encounters.save(draft.id(), draft.version(), note("S", "P", 3));

        var second = encounters.save(draft.id(), first.version(), note("S", "P", 3));

        assertThat(second).isEqualTo(first);
        assertThat(queries.page(patient, EncounterFilter.ALL, FIRST_PAGE).total()).isEqualTo(1);
    }

    @Test
    void aSecondTabWithAnOlderVersionIsToldAndOverwritesNothing() {
        var draft = encounters.startForPatient(patient);
        var saved = encounters.save(draft.id(), draft.version(), note("Eerste", "P", null));

        assertThatThrownBy(() ->
                        encounters.save(draft.id(), draft.version(), note("Tweede", "P", null)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> encounters.sign(draft.id(), draft.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(queries.get(draft.id())).isEqualTo(saved);
    }

    @Test
    void aSecondClickOpensTheSameDraft() {
        var first = encounters.startForPatient(patient);

        assertThat(encounters.startForPatient(patient)).isEqualTo(first);
        assertThat(encounters.startInEpisode(episode, null)).isEqualTo(first);
    }

    @Test
    void ofSeveralWhoStartFromOneAppointmentAtOnceAllOpenOneDraft() throws Exception {
        var appointment = appointmentNow().id();
        Callable<EncounterId> start =
                users.inThread(
                        Role.PRACTITIONER, () -> encounters.startFromAppointment(appointment).id());

        List<EncounterId> opened = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(List.of(start, start, start, start))) {
                opened.add(each.get());
            }
        }

        assertThat(opened).hasSize(4);
        assertThat(opened.stream().distinct()).hasSize(1);
        assertThat(queries.page(patient, EncounterFilter.ALL, FIRST_PAGE).total()).isEqualTo(1);
    }

    @Test
    void ofSeveralWhoStartWithoutAnAppointmentAtOnceAllOpenOneDraft() throws Exception {
        Callable<EncounterId> start =
                users.inThread(
                        Role.PRACTITIONER, () -> encounters.startInEpisode(episode, null).id());

        List<EncounterId> opened = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(List.of(start, start, start, start))) {
                opened.add(each.get());
            }
        }

        assertThat(opened.stream().distinct()).hasSize(1);
    }

    @Test
    void theAppointmentGivesDayTimesKindAndWhoIsReplaced() {
        var appointment = appointmentNow();

        var draft = encounters.startFromAppointment(appointment.id());

        var start = appointment.start().atZone(clock.getZone());
        assertThat(draft.appointment()).isEqualTo(appointment.id());
        assertThat(draft.content().day()).isEqualTo(start.toLocalDate());
        assertThat(draft.content().timeIn()).isEqualTo(start.toLocalTime());
        assertThat(draft.content().kind()).isEqualTo(EncounterKind.TREATMENT);
        assertThat(draft.treatsFor()).isEqualTo(appointment.practitioner());
        assertThat(draft.treatsForName()).isEqualTo(appointment.practitionerName());
    }

    @Test
    void thePatientsPageTakesTheAppointmentOfToday() {
        var appointment = appointmentNow();

        assertThat(encounters.startForPatient(patient).appointment()).isEqualTo(appointment.id());
    }

    @Test
    void aSecondNoteOfThePatientsDayIsToldOfBeforeItIsBegun() {
        assertThat(encounters.besideToday(patient)).isEmpty();
        var first = encounters.startForPatient(patient);
        assertThat(encounters.besideToday(patient)).as("the same draft is opened").isEmpty();
        encounters.sign(
                first.id(),
                encounters.save(first.id(), first.version(), note("S", "P", null)).version());

        assertThat(encounters.besideToday(patient))
                .containsExactly(
                        new NoteOfDay(
                                first.id(),
                                currentUser.get().displayName(),
                                EncounterKind.TREATMENT,
                                LocalTime.of(9, 0),
                                false));
        var second = encounters.startForPatient(patient);
        assertThat(second.id()).isNotEqualTo(first.id());
        users.logInAs(Role.PRACTITIONER, "waarnemer");
        assertThat(encounters.besideToday(patient))
                .extracting(NoteOfDay::id, NoteOfDay::draft)
                .containsExactly(tuple(first.id(), false), tuple(second.id(), true));
        assertThat(encounters.besideToday(anotherInTreatment())).isEmpty();
    }

    @Test
    void aNoteWithoutAnAppointmentMayBeAboutTheAppointment() {
        var loose = encounters.startForPatient(patient);
        encounters.save(loose.id(), loose.version(), note("S", "P", null));
        var appointment = appointmentNow().id();
        users.logInAs(Role.PRACTITIONER, "waarnemer");

        assertThat(encounters.besideAppointment(appointment))
                .extracting(NoteOfDay::id)
                .containsExactly(loose.id());
        assertThat(encounters.besideToday(patient))
                .as("which the patient's page would open")
                .extracting(NoteOfDay::id)
                .containsExactly(loose.id());

        encounters.startFromAppointment(appointment);
        assertThat(encounters.besideAppointment(appointment)).isEmpty();
        var other = appointmentNow(Duration.ofDays(1)).id();
        assertThat(encounters.besideAppointment(other)).as("of another day").isEmpty();
    }

    @Test
    void aNoteThatWasEnteredInErrorOrOfAnotherAppointmentIsNoReasonToAsk() {
        var appointment = appointmentNow();
        var note = encounters.startFromAppointment(appointment.id());
        var later = appointmentAt(appointment.end().plus(Duration.ofMinutes(30))).id();
        assertThat(encounters.besideAppointment(later)).isEmpty();

        var saved = encounters.save(note.id(), note.version(), note("S", "P", null));
        var done = encounters.sign(note.id(), saved.version());
        encounters.markEnteredInError(note.id(), done.version(), "Verkeerde patiënt");
        assertThat(encounters.besideToday(patient)).isEmpty();
        assertThat(encounters.besideAppointment(appointment.id())).isEmpty();
    }

    @Test
    void anAppointmentThatHasNoNoteIsRefusedBeforeAnythingIsAsked() {
        var cancelled = appointmentNow();
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);

        assertRefused(
                () -> encounters.besideAppointment(cancelled.id()),
                "encounter.appointment-not-held");
        var stranger = care.patient();
        assertRefused(() -> encounters.besideToday(stranger), "encounter.no-episode");
    }

    @Test
    void thePlansPractitionerIsReplacedWhenAColleagueTreats() {
        plans.activate(aPlan(), null);
        var responsible = currentUser.get().id();
        users.logInAs(Role.PRACTITIONER, "waarnemer");

        var draft = encounters.startForPatient(patient);

        assertThat(draft.treatsFor()).isEqualTo(responsible);
        assertThat(draft.practitioner()).isEqualTo(currentUser.get().id());
    }

    @Test
    void anAppointmentThatIsNotHeldHasNoNote() {
        var cancelled = appointmentNow();
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        assertRefused(
                () -> encounters.startFromAppointment(cancelled.id()),
                "encounter.appointment-not-held");

        var later =
                appointmentAt(
                        today().plusDays(3).atTime(12, 0).atZone(clock.getZone()).toInstant());
        assertRefused(
                () -> encounters.startFromAppointment(later.id()),
                "encounter.appointment-not-today-yet");
    }

    @Test
    void aPatientWhoIsNotInTreatmentHasNoNotes() {
        PatientId nobody = care.patient();

        assertThat(encounters.canStart(nobody)).isFalse();
        assertRefused(() -> encounters.startForPatient(nobody), "encounter.no-episode");
    }

    @Test
    void aClosedEpisodeBeginsNoNote() {
        assertThat(encounters.canStart(patient)).isTrue();

        episodes.close(episode, 0);

        assertThat(encounters.canStart(patient)).isFalse();

        assertRefused(() -> encounters.startInEpisode(episode, null), "episode.closed");
    }

    @Test
    void anAppointmentOfAnotherPatientIsRefused() {
        var appointment = appointmentNow();
        var other = care.episode(care.patient());

        assertThatThrownBy(() -> encounters.startInEpisode(other, appointment.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("encounter.appointment-of-another");
        encounters.startFromAppointment(appointment.id());
        assertThatThrownBy(() -> encounters.startInEpisode(other, appointment.id()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyWrongFieldIsToldAtOnceAndNothingIsWritten() {
        var draft = encounters.startForPatient(patient);
        var wrong =
                new EncounterData(
                        null,
                        null,
                        "party",
                        today().plusDays(1),
                        null,
                        null,
                        "x".repeat(10_001),
                        null,
                        null,
                        "\u0000",
                        11,
                        null,
                        null,
                        null,
                        List.of(new ExerciseData(null, " ", null, null)));

        assertThatThrownBy(() -> encounters.save(draft.id(), draft.version(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactlyInAnyOrder(
                                                "kind encounter.kind-unknown",
                                                "date encounter.date-in-future",
                                                "subjective text.too-long",
                                                "plan text.invalid-characters",
                                                "pain encounter.pain-out-of-range",
                                                "exercises[0].name text.required"));
        assertThat(queries.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void aDayBeforeThePatientWasBornOrLongBeforeTheEpisodeIsRefused() {
        var draft = encounters.startForPatient(patient);

        assertDayRefused(draft, LocalDate.of(1899, 1, 1), "encounter.date-before-birth");
        assertDayRefused(draft, today().minusDays(61), "encounter.date-before-episode");
        var saved =
                encounters.save(
                        draft.id(),
                        draft.version(),
                        note("S", "P", "treatment", today().minusDays(60)));
        var signed = encounters.sign(draft.id(), saved.version());
        assertThatThrownBy(() ->
                        encounters.amend(
                                signed.id(),
                                signed.version(),
                                note("S", "P", "treatment", LocalDate.of(1926, 11, 22)),
                                "Verkeerde dag"))
                .hasMessageContaining("encounter.date-before-birth");
    }

    @Test
    void aDraftOfAnImpossibleDayIsNotSigned() {
        var draft = encounters.startForPatient(patient);
        var saved = encounters.save(draft.id(), draft.version(), note("S", "P", null));
        jdbc.update(
                "UPDATE encounter SET day = '1899-01-01', effective_day = '1899-01-01' WHERE id = ?",
                draft.id().value());

        assertThatThrownBy(() -> encounters.sign(draft.id(), saved.version()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("encounter.date-before-birth");
        assertThat(queries.get(draft.id()).isDraft()).isTrue();
    }

    private void assertDayRefused(EncounterDetails draft, LocalDate day, String code) {
        assertThatThrownBy(() ->
                        encounters.save(
                                draft.id(), draft.version(), note("S", "P", "treatment", day)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(code);
        assertThat(queries.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void theComplaintAndTheOneWhoIsReplacedAreChecked() {
        var draft = encounters.startForPatient(patient);
        var others = care.episode(care.patient()).value();

        assertThatThrownBy(() -> save(draft, others, null))
                .hasMessageContaining("encounter.episode-of-another");
        assertThatThrownBy(() -> save(draft, null, UUID.randomUUID()))
                .hasMessageContaining("encounter.practitioner-unknown");
    }

    private void save(EncounterDetails draft, @Nullable UUID newEpisode, @Nullable UUID treatsFor) {
        encounters.save(
                draft.id(),
                draft.version(),
                EncounterData.of(newEpisode, treatsFor, draft.content(), List.of()));
    }

    @Test
    void withoutSOrPNothingIsSigned() {
        var draft = encounters.startForPatient(patient);
        var half = encounters.save(draft.id(), draft.version(), note("S", null, null));

        assertThatThrownBy(() -> encounters.sign(draft.id(), half.version()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("plan")
                .hasMessageContaining("encounter.always-required");
        assertThat(queries.get(draft.id()).isDraft()).isTrue();
    }

    @Test
    void aSignatureSaysWhoAndWhenAndSigningTwiceIsOnce() {
        var signed = signed("S", "P");

        assertThat(signed.status()).isEqualTo(EncounterStatus.SIGNED);
        assertThat(Objects.requireNonNull(signed.signature()).byName())
                .isEqualTo(currentUser.get().displayName());
        assertThat(encounters.sign(signed.id(), signed.version() - 1)).isEqualTo(signed);
    }

    @Test
    void whatWasSignedCannotBeChangedThroughTheServiceNorInTheDatabase() {
        var signed = signed("S", "P");

        assertRefused(
                () -> encounters.save(signed.id(), signed.version(), note("X", "Y", 1)),
                "encounter.signed-already");
        assertRefused(
                () -> encounters.discard(signed.id(), signed.version()),
                "encounter.signed-already");
        for (String sql :
                List.of(
                        "UPDATE encounter SET subjective = 'X' WHERE id = ?",
                        "UPDATE encounter SET status = 'DRAFT' WHERE id = ?",
                        "DELETE FROM encounter WHERE id = ?",
                        "DELETE FROM encounter_exercise WHERE encounter_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(sql, signed.id().value()))
                    .hasMessageContaining("never changed");
        }
        assertThat(queries.get(signed.id())).isEqualTo(signed);
    }

    @Test
    void anAmendmentStandsBesideTheOriginal() {
        var signed = signed("Links pijn", "P");

        var amended =
                encounters.amend(
                        signed.id(),
                        signed.version(),
                        note("Rechts pijn", "P", 2),
                        "Zijde verwisseld");

        assertThat(amended.content()).isEqualTo(signed.content());
        assertThat(amended.exercises()).isEqualTo(signed.exercises());
        assertThat(amended.amendments()).hasSize(1);
        var amendment = amended.amendments().getFirst();
        assertThat(amendment.reason()).isEqualTo("Zijde verwisseld");
        assertThat(amendment.content().subjective()).isEqualTo("Rechts pijn");
        assertThat(amendment.byName()).isEqualTo(currentUser.get().displayName());
        assertThat(amended.currentContent().subjective()).isEqualTo("Rechts pijn");
        assertThat(queries.get(signed.id())).isEqualTo(amended);
        assertThatThrownBy(() ->
                        encounters.amend(signed.id(), signed.version(), note("X", "Y", 1), "Ook"))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        encounters.amend(signed.id(), amended.version(), note("X", "Y", 1), " "))
                .hasMessageContaining("reason");
    }

    @Test
    void whatWasEnteredInErrorStaysAndCountsForNothing() {
        var appointment = appointmentNow();
        var draft = encounters.startFromAppointment(appointment.id());
        var saved = encounters.save(draft.id(), draft.version(), note("S", "P", null));
        var signed = encounters.sign(draft.id(), saved.version());

        assertThatThrownBy(() -> encounters.markEnteredInError(signed.id(), signed.version(), " "))
                .hasMessageContaining("reason");
        var struck =
                encounters.markEnteredInError(signed.id(), signed.version(), "Verkeerde patiënt");

        assertThat(struck.status()).isEqualTo(EncounterStatus.ENTERED_IN_ERROR);
        assertThat(Objects.requireNonNull(struck.error()).reason()).isEqualTo("Verkeerde patiënt");
        assertThat(struck.content()).isEqualTo(signed.content());
        assertThat(queries.page(patient, EncounterFilter.ALL, FIRST_PAGE).items())
                .containsExactly(struck);
        assertThat(queries.countOf(episode)).isZero();
        assertThat(encounters.startFromAppointment(appointment.id()).id())
                .isNotEqualTo(struck.id());
    }

    @Test
    void aDraftIsThrownAwayWithoutATrace() {
        var draft = encounters.startForPatient(patient);
        var saved = encounters.save(draft.id(), draft.version(), note("S", "P", 3));

        encounters.discard(draft.id(), saved.version());

        assertThatThrownBy(() -> queries.get(draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> encounters.save(draft.id(), saved.version(), note("S", "P", 3)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aColleagueReadsADraftAndGoesOnWithItAfterTakingItOver() {
        var draft = encounters.startForPatient(patient);
        var author = draft.practitioner();
        users.logInAs(Role.PRACTITIONER, "waarnemer");

        assertRefused(
                () -> encounters.save(draft.id(), draft.version(), note("S", "P", 3)),
                "encounter.not-yours");
        assertRefused(() -> encounters.sign(draft.id(), draft.version()), "encounter.not-yours");
        assertRefused(() -> encounters.discard(draft.id(), draft.version()), "encounter.not-yours");

        var taken = encounters.takeOver(draft.id(), draft.version());

        assertThat(taken.practitioner()).isEqualTo(currentUser.get().id());
        assertThat(taken.treatsFor()).isEqualTo(author);
        var own = encounters.save(taken.id(), taken.version(), keeping(taken, "S", "P"));
        assertThat(encounters.sign(own.id(), own.version()).treatsFor()).isEqualTo(author);
    }

    private static EncounterData keeping(EncounterDetails draft, String subjective, String plan) {
        return new EncounterData(
                null,
                draft.treatsFor() == null ? null : draft.treatsFor().value(),
                "treatment",
                draft.content().day(),
                null,
                null,
                subjective,
                null,
                null,
                plan,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void theNoteBeforeIsTheLastSignedOne() {
        var older = signed("Ouder", "P");
        var old = signed("Oud", "P");
        var draft = encounters.startForPatient(patient);

        assertThat(queries.previousOf(draft.id())).contains(old);
        assertThat(queries.previousOf(old.id())).contains(older);
        assertThat(queries.previousOf(older.id())).isEmpty();
    }

    @Test
    void notesAreFoundByEpisodeAndByTheBeginningOfWords() {
        var first = signed("De tuin lukt weer", "P");
        var second = signed("Nog stijf", "Doorgaan");
        var amended =
                encounters.amend(
                        second.id(), second.version(), note("Nog stram", "P", 1), "Woord gemist");

        assertThat(found("TUI lukt")).containsExactly(first);
        assertThat(found("stram")).containsExactly(amended);
        assertThat(found("stijf")).containsExactly(amended);
        assertThat(found("voetbal")).isEmpty();
        assertThat(found("' | & :* --")).hasSize(2);
        assertThat(
                        queries.page(
                                        patient,
                                        new EncounterFilter(EpisodeId.next(), null),
                                        FIRST_PAGE)
                                .total())
                .isZero();
    }

    private List<EncounterDetails> found(String words) {
        return queries.page(patient, new EncounterFilter(null, words), FIRST_PAGE).items();
    }

    @Test
    void whatIsNotSignedWaitsForItsWriter() {
        users.logInAs(Role.PRACTITIONER, "achterstand." + UUID.randomUUID().toString().charAt(0));
        var me = currentUser.get().id();
        long before = queries.countUnsigned(me);
        var draft = encounters.startForPatient(patient);

        assertThat(queries.countUnsigned(me)).isEqualTo(before + 1);
        assertThat(queries.unsignedOf(me, new PageRequest(0, 200)).items())
                .extracting(UnsignedEncounterRow::id)
                .contains(draft.id());
    }

    @Test
    void aHeldAppointmentWithoutANoteWaitsForItsPractitionerUntilANoteIsBegun() {
        var held = appointmentNow(Duration.ofDays(3));

        assertThat(unwritten(held))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.appointment()).isEqualTo(held.id());
                    assertThat(row.patient()).isEqualTo(patient);
                    assertThat(row.start()).isEqualTo(held.start());
                });
        var note = encounters.startFromAppointment(held.id());
        assertThat(unwritten(held)).isEmpty();
        encounters.discard(note.id(), note.version());
        assertThat(unwritten(held)).hasSize(1);

        // Written without the appointment, but about that day.
        var loose = encounters.startForPatient(patient);
        sign(loose, held, "treatment");
        assertThat(unwritten(held)).isEmpty();
    }

    @Test
    void ofWhatWasNotHeldOrIsOfTheIntakeNoNoteIsAskedFor() {
        var cancelled = appointmentNow(Duration.ofDays(2));
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        var missed = appointmentNow(Duration.ofDays(4));
        appointments.status(missed.id(), missed.version(), AppointmentStatus.NO_SHOW);
        var longAgo = appointmentNow(Duration.ofDays(31));
        var toCome = appointmentNow(Duration.ofDays(-2));
        var held = appointmentNow(Duration.ofDays(5));
        jdbc.update(
                "UPDATE intake SET started_at = ? WHERE patient_id = ?",
                held.start().atOffset(ZoneOffset.UTC),
                patient.value());

        assertThat(List.of(cancelled, missed, longAgo, toCome, held))
                .allSatisfy(appointment -> assertThat(unwritten(appointment)).isEmpty());
    }

    @Test
    void afterTheTreatmentNoNoteIsAskedFor() {
        var held = appointmentNow(Duration.ofDays(3));
        jdbc.update(
                "UPDATE episode_of_care SET status = 'CLOSED', closed_on = ? WHERE id = ?",
                today(),
                episode.value());

        assertThat(unwritten(held)).isEmpty();
    }

    @Test
    void manyUnwrittenNotesTakeAsManyStatementsAsOne() {
        var held = appointmentNow(Duration.ofDays(1));
        var one = TestQueries.of(() -> unwritten(held));
        for (int ago = 2; ago < 12; ago++) {
            jdbc.update(
                    "UPDATE appointment SET practitioner_id = ? WHERE id = ?",
                    held.practitioner().value(),
                    appointmentNow(Duration.ofDays(ago)).id().value());
        }

        assertThat(TestQueries.of(() -> unwritten(held))).hasSameSizeAs(one);
        assertThat(unwritten(held)).hasSize(FIRST_PAGE.size());
        assertThat(queries.countUnwritten(held.practitioner())).isEqualTo(11);
    }

    private List<UnwrittenNoteRow> unwritten(AppointmentRow of) {
        var page = queries.unwrittenOf(of.practitioner(), FIRST_PAGE);
        assertThat(queries.countUnwritten(of.practitioner())).isEqualTo(page.total());
        return page.items();
    }

    @Test
    void aReferralIsCountedDownBySignedTreatments() {
        episodes.agreeTreatments(episode, 0, null, 3);
        assertThat(referrals.ofPatient(patient)).contains(new ReferralCount(episode, 3, 0));
        signed("S", "P");
        encounters.startForPatient(patient);

        var count = referrals.ofPatient(patient).orElseThrow();

        assertThat(count.left()).isEqualTo(2);
        assertThat(count.isRunningOut()).isTrue();
        users.logInAs(Role.RECEPTION);
        assertThat(referrals.ofPatient(patient)).contains(count);
        assertThat(referrals.ofPatient(care(Role.PRACTITIONER))).isEmpty();
    }

    @Test
    void aTreatmentCountsOnceWhetherItsNoteItsAppointmentOrBothTellOfIt() {
        referredLongAgo();
        var held = appointmentNow(Duration.ofDays(3));
        assertGiven(1);

        var draft = encounters.startFromAppointment(held.id());
        assertGiven(1);
        sign(draft, held, "treatment");
        assertGiven(1);

        var called = appointmentNow(Duration.ofDays(2));
        assertGiven(2);
        sign(encounters.startFromAppointment(called.id()), called, "telephone");
        assertGiven(1);
    }

    @Test
    void aNoteBesideAnAppointmentOfTheDayIsTakenForItsNote() {
        referredLongAgo();
        var held = appointmentNow(Duration.ofDays(3));
        var loose = encounters.startForPatient(patient);
        assertGiven(1);
        var done = sign(loose, held, "treatment");
        assertGiven(1);

        // The day was wrong: there was a treatment on another day, too.
        encounters.amend(
                done.id(),
                done.version(),
                note("S", "P", "treatment", day(held).plusDays(1)),
                "Verkeerde dag");
        assertGiven(2);
    }

    @Test
    void whatWasNotHeldOrNotATreatmentIsNotGiven() {
        referredLongAgo();
        var cancelled = appointmentNow(Duration.ofDays(5));
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        var missed = appointmentNow(Duration.ofDays(4));
        appointments.status(missed.id(), missed.version(), AppointmentStatus.NO_SHOW);
        assertGiven(0);

        var loose = signed("S", "P");
        assertGiven(1);
        var call =
                encounters.amend(
                        loose.id(),
                        loose.version(),
                        note("S", "P", "telephone", today()),
                        "Het was een telefoongesprek");
        assertGiven(0);
        encounters.markEnteredInError(call.id(), call.version(), "Verkeerde patiënt");
        assertGiven(0);
    }

    @Test
    void anErroneousNoteLeavesTheAppointmentThatWasHeld() {
        referredLongAgo();
        var held = appointmentNow(Duration.ofDays(3));
        var done = sign(encounters.startFromAppointment(held.id()), held, "treatment");
        encounters.markEnteredInError(done.id(), done.version(), "Van een ander");

        assertGiven(1);
    }

    @Test
    void ofTwoReferralsTheNewOneCountsOnlyItsOwnTreatments() {
        referredLongAgo();
        var first = appointmentNow(Duration.ofDays(3));
        sign(encounters.startFromAppointment(first.id()), first, "treatment");
        assertGiven(1);
        var second = care.episode(patient);
        episodes.agreeTreatments(second, 0, null, 6);

        assertThat(referrals.ofPatient(patient)).contains(new ReferralCount(second, 6, 0));
        var loose = encounters.startInEpisode(second, null);
        sign(loose, first, "treatment");
        assertThat(referrals.ofPatient(patient)).contains(new ReferralCount(second, 6, 1));
        assertThat(agenda.treatmentsOf(patient).done()).isEqualTo(1);
    }

    @Test
    void anAppointmentOfLaterTodayWithItsNoteSignedCountsOnce() {
        var start = clock.instant().plus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MINUTES);
        assumeThat(start.plus(Duration.ofHours(1)).atZone(clock.getZone()).toLocalDate())
                .isEqualTo(today());
        var early = appointmentAt(start);
        sign(encounters.startFromAppointment(early.id()), early, "treatment");

        var count = agenda.treatmentsOf(patient);

        assertThat(count.booked() + count.done()).isEqualTo(1);
    }

    private void referredLongAgo() {
        episodes.agreeTreatments(episode, 0, null, 9);
        jdbc.update(
                "UPDATE episode_of_care SET started_on = ? WHERE id = ?",
                today().minusDays(10),
                episode.value());
    }

    /** The agenda and the referral count the same. */
    private void assertGiven(int given) {
        assertThat(referrals.ofPatient(patient)).contains(new ReferralCount(episode, 9, given));
        assertThat(agenda.treatmentsOf(patient).done()).isEqualTo(given);
    }

    private AppointmentRow appointmentNow(Duration ago) {
        return appointmentAt(today().atTime(12, 0).atZone(clock.getZone()).toInstant().minus(ago));
    }

    private LocalDate day(AppointmentRow appointment) {
        return appointment.start().atZone(clock.getZone()).toLocalDate();
    }

    private EncounterDetails sign(EncounterDetails draft, AppointmentRow of, String kind) {
        var saved = encounters.save(draft.id(), draft.version(), note("S", "P", kind, day(of)));
        return encounters.sign(draft.id(), saved.version());
    }

    private PatientId care(Role role) {
        return Objects.requireNonNull(users.as(role, () -> care.patient()));
    }

    @Test
    void howAnExerciseWentCountsForThePlan() {
        var plan = aPlan();
        plans.prescribe(plan, null, PrescriptionData.of("E01"));
        var active = plans.activate(plan, null);
        var prescription = active.prescriptions().getFirst().id();
        var draft = encounters.startForPatient(patient);
        assertThat(queries.plannedFor(draft))
                .extracting(PlannedExercise::prescription)
                .containsExactly(prescription.value());

        var saved =
                encounters.save(
                        draft.id(),
                        draft.version(),
                        data("S", "P", List.of(managed(prescription.value(), true))));
        assertThat(progression.get(plan).notes()).isEmpty();
        var signed = encounters.sign(draft.id(), saved.version());

        assertThat(progression.get(plan).notes())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.prescription()).isEqualTo(prescription);
                    assertThat(row.managed()).isTrue();
                });

        encounters.markEnteredInError(signed.id(), signed.version(), "Verkeerde patiënt");
        assertThat(progression.get(plan).notes()).isEmpty();
    }

    @Test
    void newSymptomsAskForAScreeningOnceTheNoteIsSigned() {
        var draft = encounters.startForPatient(patient);
        var saved =
                encounters.save(
                        draft.id(),
                        draft.version(),
                        new EncounterData(
                                null,
                                null,
                                null,
                                today(),
                                null,
                                null,
                                "Sinds gisteren een tintelende voet",
                                null,
                                null,
                                "P",
                                null,
                                true,
                                null,
                                null,
                                null));
        assertThat(rescreenings()).isZero();

        var signed = encounters.sign(draft.id(), saved.version());

        assertThat(rescreenings()).isEqualTo(1);
        encounters.amend(
                signed.id(),
                signed.version(),
                EncounterData.of(null, null, signed.content(), List.of()),
                "Nogmaals");
        assertThat(rescreenings()).isEqualTo(1);
    }

    private int rescreenings() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM rescreening WHERE patient_id = ?",
                        Integer.class,
                        patient.value()));
    }

    private static ExerciseData managed(UUID prescription, boolean managed) {
        return new ExerciseData(prescription, "Brug", "3 × 10", managed);
    }

    @Test
    void aPageTakesAsManyStatementsForManyNotesAsForFew() {
        List.of("a", "b").forEach(text -> signed(text, "P"));
        var few = TestQueries.of(() -> queries.page(patient, EncounterFilter.ALL, FIRST_PAGE));
        for (int i = 0; i < 8; i++) {
            var note = signed("Meer", "P");
            encounters.amend(note.id(), note.version(), note("Meer!", "P", 1), "Erbij");
        }

        var many = TestQueries.of(() -> queries.page(patient, EncounterFilter.ALL, FIRST_PAGE));

        assertThat(queries.page(patient, EncounterFilter.ALL, FIRST_PAGE).items()).hasSize(10);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void fiveHundredNotesTakeAsManyStatementsAsFive() {
        addSigned(5);
        var five = TestQueries.of(this::readPatientsNotes);
        addSigned(495);

        assertThat(TestQueries.of(this::readPatientsNotes)).hasSameSizeAs(five);
        assertThat(queries.page(patient, EncounterFilter.ALL, FIRST_PAGE).total()).isEqualTo(500);
    }

    /** The first page, a later one, a search, the timeline and the number in the header. */
    private void readPatientsNotes() {
        queries.page(patient, EncounterFilter.ALL, FIRST_PAGE);
        queries.page(patient, EncounterFilter.ALL, new PageRequest(1, 3));
        queries.page(patient, new EncounterFilter(episode, "beter"), FIRST_PAGE);
        timeline.page(patient, Set.of(), null, 25);
        referrals.ofPatient(patient);
    }

    private void addSigned(int count) {
        jdbc.update(
                """
                INSERT INTO encounter (id, version, patient_id, episode_id, practitioner_id, status, kind, day, subjective,
                    plan_text, started_on, started_at, effective_day, effective_kind, amendments, signed_at, signed_by,
                    signed_by_name)
                SELECT gen_random_uuid(), 1, ?, ?, u.id, 'SIGNED', 'TREATMENT', current_date - each, 'Beter', 'P',
                       current_date - each, now(), current_date - each, 'TREATMENT', 0,
                       now() - each * interval '1 day', u.id, 'Test'
                FROM generate_series(1, ?) each, (SELECT id FROM app_user WHERE id = ?) u
                """,
                patient.value(),
                episode.value(),
                count,
                currentUser.get().id().value());
    }

    @Test
    void everyAccessIsInTheLogAndTypingIsLoggedOnce() {
        var draft = encounters.startForPatient(patient);
        var once = encounters.save(draft.id(), draft.version(), note("S", "P", 1));
        var twice = encounters.save(draft.id(), once.version(), note("S", "P", 2));
        var signed = encounters.sign(draft.id(), twice.version());
        queries.get(signed.id());
        queries.page(patient, EncounterFilter.ALL, FIRST_PAGE);
        encounters.amend(signed.id(), signed.version(), note("S", "P", 3), "Erbij");

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .filteredOn(row -> row.objectType().equals("Encounter"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("UPDATE", "SEARCH", "READ", "UPDATE", "UPDATE", "CREATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerReadsAndWritesNone(Role role) {
        var draft = encounters.startForPatient(patient);
        users.logInAs(role);

        for (var attempt :
                List.<Runnable>of(
                        () -> encounters.startForPatient(patient),
                        () -> encounters.besideToday(patient),
                        () -> encounters.besideAppointment(AppointmentId.next()),
                        () -> encounters.startFromAppointment(AppointmentId.next()),
                        () -> encounters.save(draft.id(), 0, note("S", "P", 1)),
                        () -> encounters.sign(draft.id(), 0),
                        () -> encounters.amend(draft.id(), 0, note("S", "P", 1), "x"),
                        () -> encounters.discard(draft.id(), 0),
                        () -> queries.get(draft.id()),
                        () -> queries.page(patient, EncounterFilter.ALL, FIRST_PAGE),
                        () -> queries.countOf(episode),
                        () -> queries.unwrittenOf(currentUser.get().id(), FIRST_PAGE),
                        () -> queries.countUnwritten(currentUser.get().id()),
                        () -> snippets.mine())) {
            assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    private PatientId anotherInTreatment() {
        var another = care.patient();
        care.episode(another);
        return another;
    }

    private EncounterDetails signed(String subjective, String plan) {
        var draft = encounters.startForPatient(patient);
        var saved = encounters.save(draft.id(), draft.version(), note(subjective, plan, null));
        return encounters.sign(draft.id(), saved.version());
    }

    private EncounterData note(
            @Nullable String subjective, @Nullable String plan, @Nullable Integer pain) {
        return note(subjective, plan, pain, "treatment", today());
    }

    private static EncounterData note(String subjective, String plan, String kind, LocalDate day) {
        return note(subjective, plan, null, kind, day);
    }

    private static EncounterData note(
            @Nullable String subjective,
            @Nullable String plan,
            @Nullable Integer pain,
            String kind,
            LocalDate day) {
        return new EncounterData(
                null,
                null,
                kind,
                day,
                LocalTime.of(9, 0),
                LocalTime.of(9, 30),
                subjective,
                null,
                null,
                plan,
                pain,
                false,
                null,
                null,
                List.of(new ExerciseData(null, "Brug", "3 × 10", null)));
    }

    private EncounterData data(String subjective, String plan, List<ExerciseData> exercises) {
        return new EncounterData(
                null,
                null,
                "treatment",
                today(),
                null,
                null,
                subjective,
                null,
                null,
                plan,
                null,
                null,
                null,
                null,
                new ArrayList<>(exercises));
    }

    private app.wervel.careplan.CarePlanId aPlan() {
        return plans.draft(episode, List.of(GoalData.saying("Zitten"))).id();
    }

    private AppointmentRow appointmentNow() {
        return appointmentAt(today().atTime(12, 0).atZone(clock.getZone()).toInstant());
    }

    private AppointmentRow appointmentAt(Instant start) {
        var place = testAgenda.open();
        AppointmentTypeId type = place.followUp();
        return appointments.book(
                new AppointmentData(
                        place.practitioner(),
                        null,
                        null,
                        patient,
                        type,
                        start,
                        null,
                        null,
                        null,
                        true));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run).isInstanceOf(DomainRuleViolation.class).hasMessage(code);
    }
}
