package app.wervel.medicine.application;

import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.MedicineId;
import app.wervel.medicine.Substance;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.ScreeningEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which medicines a patient takes. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:read')")
public class MedicineQueries {
    /** More lines than anybody's list has. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final MedicineCatalogue catalogue;
    private final ScreeningEngine engine;
    private final AccessLog accessLog;

    MedicineQueries(
            JdbcClient jdbc,
            MedicineCatalogue catalogue,
            ScreeningEngine engine,
            AccessLog accessLog) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.engine = engine;
        this.accessLog = accessLog;
    }

    /** What is taken first, then what was taken and what was a mistake; each newest first. */
    public List<MedicineRow> ofPatient(PatientId patient) {
        return read(
                patient,
                "ORDER BY (m.ended_on IS NULL AND m.error IS NULL) DESC, m.id DESC LIMIT " + MOST);
    }

    /** Only what is taken now, newest first. */
    public List<MedicineRow> takenBy(PatientId patient) {
        return read(
                patient,
                "AND m.ended_on IS NULL AND m.error IS NULL ORDER BY m.id DESC LIMIT " + MOST);
    }

    /**
     * What the screening's rules say of these medicines together and of none alone: an opioid with
     * a sedative.
     */
    public List<RuleDefinition> combined(List<MedicineRow> medicines) {
        List<String> taken =
                medicines.stream()
                        .filter(MedicineRow::isTaken)
                        .flatMap(row -> Optional.ofNullable(row.substance()).stream())
                        .map(Substance::id)
                        .distinct()
                        .toList();
        Set<String> ofOne =
                MedicineService.effects(medicines).stream()
                        .map(MedicineEffect::rule)
                        .collect(Collectors.toSet());
        return engine
                .firingOn(Answers.readDraft(Map.of(AnswerField.MEDICINES.id(), taken)))
                .stream()
                .map(FiredRule::definition)
                .filter(rule -> rule.group() == RuleGroup.MEDICATION && !ofOne.contains(rule.id()))
                .toList();
    }

    private List<MedicineRow> read(PatientId patient, String rest) {
        List<MedicineRow> rows =
                jdbc.sql(
                                """
                                SELECT m.id, m.substance, m.name, m.medicine_use, m.noted_at, u.display_name,
                                       m.ended_on, m.error
                                FROM patient_medicine m JOIN app_user u ON u.id = m.noted_by
                                WHERE m.patient_id = ?
                                """
                                        + rest)
                        .param(patient.value())
                        .query(this::row)
                        .list();
        accessLog.record(Access.read("Medicine", patient.value(), patient.value(), "list"));
        return rows;
    }

    private MedicineRow row(ResultSet row, int index) throws SQLException {
        return new MedicineRow(
                new MedicineId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("substance"))
                        .flatMap(catalogue::find)
                        .orElse(null),
                row.getString("name"),
                row.getString("medicine_use"),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("display_name"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("error"));
    }
}
