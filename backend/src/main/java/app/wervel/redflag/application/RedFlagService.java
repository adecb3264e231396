package app.wervel.redflag.application;

import app.wervel.intake.Informed;
import app.wervel.intake.IntakeId;
import app.wervel.intake.Party;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlag;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.RedFlagStep;
import app.wervel.redflag.RedFlagStep.Answered;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.FollowUp;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagData.FollowUpData;
import app.wervel.redflag.application.RedFlagData.LetterData;
import app.wervel.redflag.application.RedFlagData.LowerData;
import app.wervel.redflag.application.RedFlagData.TellData;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.triage.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a red flag, step by step, until it is closed. Every step is kept with who wrote it down
 * and when.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('redflag:write')")
public class RedFlagService {
    private final RedFlags flags;
    private final RedFlagSteps steps;
    private final RedFlagReader reader;
    private final ClosedDaysOfPractice closedDays;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    RedFlagService(
            RedFlags flags,
            RedFlagSteps steps,
            RedFlagReader reader,
            ClosedDaysOfPractice closedDays,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.flags = flags;
        this.steps = steps;
        this.reader = reader;
        this.closedDays = closedDays;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Keeps that somebody was told.
     *
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code party} {@code redflag.party-unknown}, {@code who}, {@code
     *     how}, {@code at} (see {@link Informed#possibleMoment}), {@code what}
     */
    public RedFlagDetails tell(RedFlagId id, @Nullable Long expectedVersion, TellData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        String named = data.party();
        Party party =
                checks.check("party", () -> named == null ? Party.DOCTOR : Party.fromId(named));
        var who = checks.check("who", () -> Texts.required(data.who(), Texts.LINE));
        var how = checks.check("how", () -> Texts.required(data.how(), Texts.LINE));
        Instant at = moment(checks, data.at(), flag);
        checkNote(checks, "what", data.what());
        checks.throwIfAny();
        var told =
                new Told(
                        party,
                        Objects.requireNonNull(who),
                        Objects.requireNonNull(how),
                        Objects.requireNonNull(at),
                        data.what());
        flag.tell(told);
        return save(flag, told);
    }

    /**
     * Keeps what became of the letter to the doctor.
     *
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code stage} {@code redflag.letter-stage-unknown}, {@code language}
     *     {@code redflag.language-unknown}, {@code to}, {@code at}, {@code withoutConsent}
     * @throws DomainRuleViolation {@code redflag.closed}, {@code redflag.no-consent}, {@code
     *     redflag.consent-reason-required}
     */
    public RedFlagDetails letter(RedFlagId id, @Nullable Long expectedVersion, LetterData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        var stage = checks.check("stage", () -> chosen(data.stage(), LetterStage::fromId));
        RedFlagDetails now = reader.details(flag);
        var language = checks.check("language", () -> language(data.language(), now));
        checks.<@Nullable String>check("to", () -> Texts.optional(data.to(), Texts.LINE));
        Instant at = moment(checks, data.at(), flag);
        checkNote(checks, "withoutConsent", data.withoutConsent());
        checks.throwIfAny();
        var letter =
                new Letter(
                        Objects.requireNonNull(stage),
                        Objects.requireNonNull(language),
                        data.to(),
                        Objects.requireNonNull(at),
                        data.withoutConsent());
        flag.write(letter, now.consent());
        return save(flag, letter);
    }

    /**
     * The letter to the doctor was opened to be printed: kept once in each language, and not once
     * it was closed.
     *
     * @param addressee as it stands on the letter; its first line is kept
     * @return empty where no red flag follows that intake
     */
    public Optional<RedFlagDetails> letterOpened(
            IntakeId intake, String language, @Nullable String addressee) {
        return flags.findByIntake(intake).map(flag -> letterOpened(flag, language, addressee));
    }

    private RedFlagDetails letterOpened(RedFlag flag, String language, @Nullable String addressee) {
        RedFlagDetails now = reader.details(flag);
        if (now.isClosed() || now.letters().anyMatch(each -> each.language().equals(language))) {
            return now;
        }
        String to = addressee == null ? "" : addressee.lines().findFirst().orElse("");
        return letter(
                flag.id(),
                null,
                new LetterData(
                        LetterStage.PRINTED.id(),
                        language,
                        to.substring(0, Math.min(to.length(), Texts.LINE)),
                        null,
                        null));
    }

    /**
     * Keeps what a doctor answered.
     *
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code from}, {@code answer}, {@code at}
     * @throws DomainRuleViolation {@code redflag.closed}
     */
    public RedFlagDetails answer(RedFlagId id, @Nullable Long expectedVersion, AnswerData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        var from = checks.check("from", () -> Texts.required(data.from(), Texts.LINE));
        var answer = checks.check("answer", () -> Texts.required(data.answer(), Texts.NOTE));
        Instant at = moment(checks, data.at(), flag);
        checks.throwIfAny();
        var answered =
                new Answered(
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(answer),
                        Objects.requireNonNull(at));
        flag.answer();
        return save(flag, answered);
    }

    /**
     * Sets the day on which somebody looks again.
     *
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code on} {@code text.required}, {@code redflag.follow-up-in-past};
     *     {@code note}
     * @throws DomainRuleViolation {@code redflag.closed}
     */
    public RedFlagDetails followUp(
            RedFlagId id, @Nullable Long expectedVersion, FollowUpData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        LocalDate on = data.on();
        checks.require(on != null, "on", "text.required");
        if (on != null) {
            checks.check("on", () -> FollowUp.possibleDay(on, LocalDate.now(clock)));
        }
        checkNote(checks, "note", data.note());
        checks.throwIfAny();
        var followUp = new FollowUp(Objects.requireNonNull(on), data.note());
        flag.followUp(followUp);
        return save(flag, followUp);
    }

    /**
     * Makes it less urgent, with a reason; the term begins today.
     *
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code urgency} {@code redflag.not-lower}; {@code reason}
     * @throws DomainRuleViolation {@code redflag.closed}
     */
    public RedFlagDetails lower(RedFlagId id, @Nullable Long expectedVersion, LowerData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        Urgency to = checks.check("urgency", () -> chosen(data.urgency(), RedFlagService::lower));
        var reason = checks.check("reason", () -> Texts.required(data.reason(), Texts.NOTE));
        checks.require(to == null || !to.isAtLeast(flag.urgency()), "urgency", "redflag.not-lower");
        checks.throwIfAny();
        Urgency lowered = Objects.requireNonNull(to);
        var step =
                flag.lower(
                        lowered,
                        Objects.requireNonNull(reason),
                        closedDays.lastDay(lowered, LocalDate.now(clock)));
        return save(flag, step);
    }

    private static Urgency lower(String id) {
        for (Urgency each : new Urgency[] {Urgency.SAME_DAY, Urgency.GP_SOON, Urgency.GP_ROUTINE}) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new InvalidValue("redflag.not-lower");
    }

    /**
     * @param expectedVersion null: whatever it is now
     * @throws NotFound when there is no such red flag
     * @throws StaleVersion when somebody took a step meanwhile
     * @throws InvalidInput on {@code outcome} {@code redflag.outcome-unknown}; {@code note}, {@code
     *     noAnswer}
     * @throws DomainRuleViolation {@code redflag.closed}; {@code redflag.answer-required} without
     *     an answer, or the reason why none will come
     */
    public RedFlagDetails close(RedFlagId id, @Nullable Long expectedVersion, CloseData data) {
        var flag = get(id, expectedVersion);
        var checks = new FieldChecks();
        var outcome = checks.check("outcome", () -> chosen(data.outcome(), RedFlagOutcome::fromId));
        checkNote(checks, "note", data.note());
        checkNote(checks, "noAnswer", data.noAnswer());
        checks.throwIfAny();
        var closed = new Closed(Objects.requireNonNull(outcome), data.note(), data.noAnswer());
        flag.close(closed);
        return save(flag, closed);
    }

    private RedFlag get(RedFlagId id, @Nullable Long expectedVersion) {
        var flag = flags.findById(id).orElseThrow(() -> new NotFound("red flag"));
        if (expectedVersion != null) {
            flag.requireVersion(expectedVersion);
        }
        return flag;
    }

    private RedFlagDetails save(RedFlag flag, RedFlagStep step) {
        var saved = flags.saveAndFlush(flag);
        steps.add(saved.id(), step, currentUser.get().id(), now());
        accessLog.record(
                Access.changed(
                        "RedFlag", saved.id().value(), saved.patient().value(), step.kind()));
        return reader.details(saved);
    }

    private @Nullable Instant moment(FieldChecks checks, @Nullable Instant at, RedFlag flag) {
        Instant now = now();
        Instant moment = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
        return checks.check("at", () -> Informed.possibleMoment(moment, flag.openedAt(), now));
    }

    private static void checkNote(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Texts.NOTE));
    }

    private static String language(@Nullable String language, RedFlagDetails flag) {
        if (language == null) {
            return flag.letters().reduce((before, last) -> last).map(Letter::language).orElse("nl");
        }
        if (!language.equals("nl") && !language.equals("en")) {
            throw new InvalidValue("redflag.language-unknown");
        }
        return language;
    }

    private static <T> T chosen(@Nullable String id, Function<String, T> read) {
        if (id == null || id.isBlank()) {
            throw new InvalidValue("text.required");
        }
        return read.apply(id);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
