package app.wervel.billing.application;

import app.wervel.billing.application.BillingPreview.Treating;
import app.wervel.encounter.EncounterKind;
import app.wervel.patient.PersonName;
import app.wervel.practice.AgbCode;
import app.wervel.practice.UserId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.SafeCsv;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A file of the signed encounters of a period for the billing service: one line each. It names
 * diagnoses, so it has a permission of its own; every patient in it is in the access log.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('billing:export')")
public class BillingService {
    /** Insurers take claims within a year. */
    static final int MOST_DAYS = 366;

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** Names of columns, for a program; in Dutch, as the billing service reads them. */
    private static final List<String> HEADER =
            List.of(
                    "patientnummer",
                    "naam",
                    "geboortedatum",
                    "datum",
                    "behandelaar",
                    "agb_behandelaar",
                    "waarneming_voor",
                    "soort",
                    "diagnosecode",
                    "toegang",
                    "verwijzer",
                    "agb_verwijzer",
                    "verwijsdatum");

    private static final String OF_PERIOD =
            "FROM encounter e WHERE e.status = 'SIGNED' AND e.effective_day BETWEEN :from AND :until";

    /**
     * A later diagnosis does not change what was treated before: the last signed one begun by the
     * end of that day. The contacts before the first diagnosis are billed with the first.
     */
    private static final String CODE_OF_THAT_DAY =
            """
            SELECT g.code FROM physio_diagnosis g
            CROSS JOIN LATERAL (SELECT (g.started_at AT TIME ZONE :zone)::date <= e.effective_day AS known) k
            WHERE g.episode_id = e.episode_id AND g.status = 'SIGNED'
            ORDER BY k.known DESC, CASE WHEN k.known THEN g.started_at END DESC, g.started_at, g.id
            LIMIT 1
            """;

    private static final String LINES =
            """
            SELECT p.number, p.family_name, p.family_name_prefix, p.given_name, p.initials, p.birth_date,
                   e.effective_day, e.effective_kind, u.display_name AS practitioner, a.agb,
                   f.display_name AS treats_for, i.access, i.referrer, i.referrer_agb, i.referral_date, d.code
            FROM encounter e
            JOIN patient p ON p.id = e.patient_id
            JOIN app_user u ON u.id = e.practitioner_id
            LEFT JOIN practitioner_agb a ON a.user_id = e.practitioner_id
            LEFT JOIN app_user f ON f.id = e.treats_for_id
            JOIN episode_of_care c ON c.id = e.episode_id
            JOIN intake i ON i.id = c.intake_id
            LEFT JOIN LATERAL (%s) d ON true
            WHERE e.status = 'SIGNED' AND e.effective_day BETWEEN :from AND :until
            ORDER BY e.effective_day, p.number, e.id
            """
                    .formatted(CODE_OF_THAT_DAY);

    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    BillingService(JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Numbers about nobody in particular: not in the access log.
     *
     * @throws InvalidInput as {@link #csv}
     */
    public BillingPreview preview(@Nullable LocalDate from, @Nullable LocalDate until) {
        var period = period(from, until);
        int encounters = of(period, "SELECT count(*) " + OF_PERIOD).query(Integer.class).single();
        return new BillingPreview(
                encounters,
                unsigned(period),
                withoutNote(period),
                withoutCode(period),
                withoutAgb(period));
    }

    private int withoutCode(Period period) {
        return of(
                        period,
                        """
                        SELECT count(*) FROM encounter e LEFT JOIN LATERAL (%s) d ON true
                        WHERE e.status = 'SIGNED' AND e.effective_day BETWEEN :from AND :until AND d.code IS NULL
                        """
                                .formatted(CODE_OF_THAT_DAY))
                .param("zone", clock.getZone().getId())
                .query(Integer.class)
                .single();
    }

    private int unsigned(Period period) {
        return of(
                        period,
                        """
                        SELECT count(*) FROM encounter
                        WHERE status = 'DRAFT' AND effective_day BETWEEN :from AND :until
                        """)
                .query(Integer.class)
                .single();
    }

    private int withoutNote(Period period) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM appointment a
                        WHERE a.patient_id IS NOT NULL AND a.status IN ('ARRIVED', 'IN_TREATMENT', 'DONE')
                          AND a.start_at >= :start AND a.start_at < :end
                          AND NOT EXISTS (SELECT 1 FROM encounter e
                              WHERE e.appointment_id = a.id AND e.status <> 'ENTERED_IN_ERROR')
                        """)
                .param(
                        "start",
                        period.from()
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .param(
                        "end",
                        period.until()
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private List<Treating> withoutAgb(Period period) {
        return of(
                        period,
                        "SELECT u.id, u.display_name FROM app_user u WHERE u.id IN"
                                + " (SELECT e.practitioner_id "
                                + OF_PERIOD
                                + ") AND u.id NOT IN (SELECT user_id FROM practitioner_agb)"
                                + " ORDER BY u.display_name")
                .query((row, index) ->
                        new Treating(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("display_name")))
                .list();
    }

    /**
     * The file, one line per signed encounter in order of the day: semicolons and a byte order
     * mark, as a Dutch spreadsheet expects; nothing in it is taken for a formula. However many
     * lines, in as many statements.
     *
     * @throws InvalidInput {@code text.required} on {@code from} or {@code until}; {@code
     *     billing.period-invalid} on {@code until} when it is before {@code from} or more than a
     *     year after it
     */
    public byte[] csv(@Nullable LocalDate from, @Nullable LocalDate until) {
        var period = period(from, until);
        List<UUID> patients = ids(of(period, "SELECT DISTINCT e.patient_id " + OF_PERIOD));
        accessLog.record(Access.searched("Billing", patients, "export"));
        try (Stream<List<String>> lines =
                of(period, LINES)
                        .param("zone", clock.getZone().getId())
                        .withFetchSize(AT_ONCE)
                        .query((row, index) -> line(row))
                        .stream()) {
            return SafeCsv.of(Stream.concat(Stream.of(HEADER), lines));
        }
    }

    private static List<String> line(ResultSet row) throws SQLException {
        var name =
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials"));
        var kind = EncounterKind.valueOf(row.getString("effective_kind"));
        return List.of(
                row.getString("number"),
                name.full(),
                day(row, "birth_date"),
                day(row, "effective_day"),
                row.getString("practitioner"),
                text(row, "agb"),
                text(row, "treats_for"),
                kind.id(),
                text(row, "code"),
                row.getString("access").toLowerCase(Locale.ROOT),
                text(row, "referrer"),
                text(row, "referrer_agb"),
                day(row, "referral_date"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static String day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? "" : day.format(DAY);
    }

    private static List<UUID> ids(JdbcClient.StatementSpec asked) {
        return asked.query((row, index) -> row.getObject(1, UUID.class)).list();
    }

    /**
     * Notes the personal AGB code of a practitioner.
     *
     * @throws InvalidInput {@code text.required}, {@code practice.agb-invalid} on {@code agb}
     */
    public void rememberAgb(UserId practitioner, @Nullable String agb) {
        var checks = new FieldChecks();
        AgbCode code =
                checks.check(
                        "agb",
                        () -> {
                            if (agb == null || agb.isBlank()) {
                                throw new InvalidValue("text.required");
                            }
                            return new AgbCode(agb);
                        });
        checks.throwIfAny();
        jdbc.sql(
                        """
                        INSERT INTO practitioner_agb (user_id, agb) VALUES (:user, :agb)
                        ON CONFLICT (user_id) DO UPDATE SET agb = excluded.agb
                        """)
                .param("user", practitioner.value())
                .param("agb", Objects.requireNonNull(code).value())
                .update();
    }

    private record Period(LocalDate from, LocalDate until) {}

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate until) {
        var checks = new FieldChecks();
        checks.require(from != null, "from", "text.required");
        checks.require(until != null, "until", "text.required");
        if (from != null && until != null) {
            long days = ChronoUnit.DAYS.between(from, until) + 1;
            checks.require(days >= 1 && days <= MOST_DAYS, "until", "billing.period-invalid");
        }
        checks.throwIfAny();
        return new Period(Objects.requireNonNull(from), Objects.requireNonNull(until));
    }

    private JdbcClient.StatementSpec of(Period period, String sql) {
        return jdbc.sql(sql).param("from", period.from()).param("until", period.until());
    }
}
