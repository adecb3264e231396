package app.wervel.scheduling.application;

import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.application.WaitingListRows.Waiting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when those who wait are here already. */
@Component
class WaitingPatients {
    private final JdbcClient jdbc;

    WaitingPatients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each one's own appointments in that time, but for the one that would be given up. */
    Map<WaitingListEntryId, PeriodSet> appointments(Collection<Waiting> waiting, Period span) {
        var periods = new HashMap<WaitingListEntryId, PeriodSet.Builder>();
        jdbc.sql(
                        """
                        SELECT e.id, a.start_at, a.end_at
                        FROM waiting_list_entry e
                        JOIN appointment a ON a.patient_id = e.patient_id AND a.id IS DISTINCT FROM e.gives_up_id
                        WHERE e.id = ANY (:ids) AND a.start_at < :until AND a.end_at > :from
                          AND a.status <> 'CANCELLED'
                        """)
                .param(
                        "ids",
                        waiting.stream().map(each -> each.row().id().value()).toArray(UUID[]::new))
                .param("from", Moments.parameter(span.start()))
                .param("until", Moments.parameter(span.end()))
                .query(row -> {
                    var id = new WaitingListEntryId(row.getObject("id", UUID.class));
                    periods.computeIfAbsent(id, each -> new PeriodSet.Builder())
                            .add(Moments.get(row, "start_at"), Moments.get(row, "end_at"));
                });
        var appointments = new HashMap<WaitingListEntryId, PeriodSet>();
        periods.forEach((id, builder) -> appointments.put(id, builder.build()));
        return appointments;
    }
}
