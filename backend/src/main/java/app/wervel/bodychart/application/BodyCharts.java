package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyChart;
import app.wervel.bodychart.BodyChartId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface BodyCharts extends ListCrudRepository<BodyChart, BodyChartId> {
    BodyChart saveAndFlush(BodyChart chart);

    Optional<BodyChart> findByIntakeId(UUID intakeId);
}
