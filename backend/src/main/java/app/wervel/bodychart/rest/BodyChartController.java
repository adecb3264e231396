package app.wervel.bodychart.rest;

import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.bodychart.application.BodyMarkData;
import app.wervel.patient.PatientId;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Body charts over REST. Points are parts of the drawing of a view, from 0 to 1. */
@RestController
@RequestMapping("/api/v1")
class BodyChartController {
    private final BodyChartService charts;
    private final BodyChartQueries queries;

    BodyChartController(BodyChartService charts, BodyChartQueries queries) {
        this.charts = charts;
        this.queries = queries;
    }

    /** The newest first; at most 100. */
    @GetMapping("/patients/{id}/body-charts")
    Page<Resource> ofPatient(@PathVariable UUID id) {
        List<Resource> all =
                queries.ofPatient(new PatientId(id)).stream().map(Resource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /** Begins a chart; while one is a draft, answers that one. */
    @PostMapping("/patients/{id}/body-charts")
    ResponseEntity<Resource> start(@PathVariable UUID id) {
        var chart = charts.start(new PatientId(id));
        return ResponseEntity.created(URI.create("/api/v1/body-charts/" + chart.id().value()))
                .body(Resource.of(chart));
    }

    @GetMapping("/body-charts/{id}")
    Resource get(@PathVariable UUID id) {
        return Resource.of(queries.get(new BodyChartId(id)));
    }

    @PutMapping("/body-charts/{id}")
    Resource save(@PathVariable UUID id, @RequestBody ChartRequest request) {
        var marks = request.marks();
        return Resource.of(
                charts.save(
                        new BodyChartId(id),
                        version(request.version()),
                        marks == null ? List.of() : marks,
                        request.note()));
    }

    @PostMapping("/body-charts/{id}/conclusion")
    Resource conclude(@PathVariable UUID id, @RequestBody VersionRequest request) {
        return Resource.of(charts.conclude(new BodyChartId(id), version(request.version())));
    }

    private static long version(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    record ChartRequest(
            @Nullable Long version,
            @Nullable List<@Nullable BodyMarkData> marks,
            @Nullable String note) {}

    record VersionRequest(@Nullable Long version) {}

    record Resource(
            UUID id,
            long version,
            UUID patientId,
            @Nullable UUID intakeId,
            Instant drawnAt,
            String drawnBy,
            String status,
            List<BodyMarkData> marks,
            @Nullable String note) {
        static Resource of(BodyChartDetails chart) {
            return new Resource(
                    chart.id().value(),
                    chart.version(),
                    chart.patient().value(),
                    chart.intakeId(),
                    chart.drawnAt(),
                    chart.drawnByName(),
                    chart.status().id(),
                    BodyMarkData.of(chart.marks()),
                    chart.note());
        }
    }
}
