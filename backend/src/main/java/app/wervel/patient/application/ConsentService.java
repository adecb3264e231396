package app.wervel.patient.application;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentId;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentWay;
import app.wervel.patient.PatientId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what patients said when asked for consent. */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:write')")
public class ConsentService {
    private final Consents consents;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final KnownPatients knownPatients;
    private final Clock clock;

    ConsentService(
            Consents consents,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            KnownPatients knownPatients,
            Clock clock) {
        this.consents = consents;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.knownPatients = knownPatients;
        this.clock = clock;
    }

    /**
     * Notes a yes or a no. What was noted already, word for word, is not noted again: a double
     * click gives the first answer.
     *
     * @throws NotFound when there is no such patient
     * @throws InvalidInput on {@code scope}, {@code given}, {@code saidOn}, {@code way}, {@code
     *     note}; {@code consent.episode-unknown} on {@code episode} that is not the patient's
     */
    public ConsentDetails record(PatientId patient, ConsentData data) {
        LocalDate today = LocalDate.now(clock);
        LocalDate saidOn = data.saidOn() == null ? today : data.saidOn();
        var checks = new FieldChecks();
        var scope = checks.check("scope", () -> ConsentScope.fromId(required(data.scope())));
        var way = checks.check("way", () -> way(data.way()));
        checks.require(data.given() != null, "given", "text.required");
        checks.require(!saidOn.isAfter(today), "saidOn", "consent.date-in-future");
        if (scope != null) {
            checks.<@Nullable String>check("note", () -> Consent.checkedNote(scope, data.note()));
        }
        checks.throwIfAny();
        return keep(
                patient,
                data.episode(),
                null,
                Objects.requireNonNull(scope),
                Objects.requireNonNull(data.given()),
                saidOn,
                Objects.requireNonNull(way),
                data.note());
    }

    /**
     * Notes what was said elsewhere in the record, for all care.
     *
     * @param origin that record, for example an intake
     * @throws NotFound when there is no such patient
     */
    public ConsentDetails recordFrom(
            UUID origin, PatientId patient, ConsentScope scope, boolean given, LocalDate saidOn) {
        return keep(patient, null, origin, scope, given, saidOn, ConsentWay.SPOKEN, null);
    }

    private ConsentDetails keep(
            PatientId patient,
            @Nullable UUID episode,
            @Nullable UUID origin,
            ConsentScope scope,
            boolean given,
            LocalDate saidOn,
            ConsentWay way,
            @Nullable String note) {
        knownPatients.lock(patient);
        var me = currentUser.get();
        var consent =
                new Consent(
                        patient,
                        episode,
                        origin,
                        scope,
                        given,
                        saidOn,
                        way,
                        note,
                        me.id(),
                        me.displayName(),
                        now());
        var known =
                consents.findByPatient(patient).stream().filter(consent::saysTheSameAs).findFirst();
        if (known.isPresent()) {
            return ConsentDetails.of(known.get());
        }
        var saved = save(consent);
        accessLog.record(Access.created("Consent", saved.id().value(), saved.patient().value()));
        return ConsentDetails.of(saved);
    }

    private Consent save(Consent consent) {
        try {
            return consents.saveAndFlush(consent);
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("consent_episode_of_patient")) {
                throw (InvalidInput)
                        new InvalidInput("episode", "consent.episode-unknown").initCause(refused);
            }
            throw refused;
        }
    }

    /**
     * Notes that the patient takes a consent back. It stays in the history.
     *
     * @throws NotFound when there is no such consent
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code consent.not-given} for a refusal
     * @throws Conflict {@code consent.withdrawn-already}
     * @throws InvalidInput {@code consent.date-in-future}, {@code consent.withdrawn-before-given}
     *     on {@code on}; on {@code way}, {@code note}
     */
    public ConsentDetails withdraw(ConsentId id, long expectedVersion, WithdrawalData data) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = data.on() == null ? today : data.on();
        var checks = new FieldChecks();
        var way = checks.check("way", () -> way(data.way()));
        checks.require(!on.isAfter(today), "on", "consent.date-in-future");
        checks.<@Nullable String>check(
                "note", () -> Texts.optional(data.note(), Consent.LONGEST_NOTE));
        checks.throwIfAny();
        var consent = consents.findById(id).orElseThrow(() -> new NotFound("consent"));
        consent.requireVersion(expectedVersion);
        var me = currentUser.get();
        try {
            consent.withdraw(
                    on, Objects.requireNonNull(way), data.note(), me.id(), me.displayName(), now());
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput("on", refused.code()).initCause(refused);
        }
        accessLog.record(
                Access.changed("Consent", id.value(), consent.patient().value(), "withdrawn"));
        return ConsentDetails.of(save(consent));
    }

    private static ConsentWay way(@Nullable String id) {
        return id == null || id.isBlank() ? ConsentWay.SPOKEN : ConsentWay.fromId(id);
    }

    private static String required(@Nullable String id) {
        return Texts.required(id, Texts.LINE);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
