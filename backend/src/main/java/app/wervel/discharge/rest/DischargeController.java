package app.wervel.discharge.rest;

import app.wervel.discharge.ClosingObstacle;
import app.wervel.discharge.DischargeId;
import app.wervel.discharge.application.DischargeData;
import app.wervel.discharge.application.DischargeDetails;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.discharge.application.DischargeService;
import app.wervel.episode.EpisodeId;
import app.wervel.shared.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the care for a complaint ends. */
@RestController
@RequestMapping("/api/v1")
class DischargeController {
    private final DischargeQueries queries;
    private final DischargeService discharges;

    DischargeController(DischargeQueries queries, DischargeService discharges) {
        this.queries = queries;
        this.discharges = discharges;
    }

    @GetMapping("/episodes/{id}/discharge")
    DischargeResource get(@PathVariable UUID id) {
        return DischargeResource.of(queries.get(new EpisodeId(id)));
    }

    @PutMapping("/episodes/{id}/discharge")
    DischargeResource save(@PathVariable UUID id, @RequestBody DischargeRequest request) {
        return DischargeResource.of(
                discharges.save(new EpisodeId(id), request.version(), request.data()));
    }

    @PostMapping("/episodes/{id}/discharge/closing")
    DischargeResource close(@PathVariable UUID id, @RequestBody VersionRequest request) {
        return DischargeResource.of(
                discharges.close(new EpisodeId(id), required(request.version())));
    }

    @PostMapping("/discharges/{id}/reopening")
    DischargeResource reopen(@PathVariable UUID id, @RequestBody ReopenRequest request) {
        return DischargeResource.of(
                discharges.reopen(
                        new DischargeId(id), required(request.version()), request.reason()));
    }

    private static long required(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    record VersionRequest(@Nullable Long version) {}

    record ReopenRequest(@Nullable Long version, @Nullable String reason) {}

    record DischargeRequest(
            @Nullable Long version,
            @Nullable String reason,
            @Nullable String reasonNote,
            @Nullable String evaluation,
            @Nullable String aftercare,
            @Nullable String followUp,
            @Nullable LocalDate followUpOn,
            @Nullable List<DischargeData.JudgementData> goals) {
        DischargeData data() {
            return new DischargeData(
                    reason, reasonNote, evaluation, aftercare, followUp, followUpOn, goals);
        }
    }

    record GoalResource(
            UUID goal,
            String statement,
            @Nullable String instrument,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String latest,
            @Nullable LocalDate latestOn,
            @Nullable String result,
            @Nullable String note) {}

    record DischargeResource(
            @Nullable UUID id,
            @Nullable Long version,
            UUID episodeId,
            UUID patientId,
            String status,
            @Nullable String reason,
            @Nullable String reasonNote,
            @Nullable String evaluation,
            @Nullable String aftercare,
            @Nullable String followUp,
            @Nullable LocalDate followUpOn,
            List<GoalResource> goals,
            List<String> missing,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            @Nullable String reopenReason) {
        static DischargeResource of(DischargeDetails details) {
            var id = details.id();
            var words = details.words();
            var reason = words.reason();
            return new DischargeResource(
                    id == null ? null : id.value(),
                    details.version(),
                    details.episode().value(),
                    details.patient().value(),
                    details.status().id(),
                    reason == null ? null : reason.id(),
                    words.reasonNote(),
                    words.evaluation(),
                    words.aftercare(),
                    words.followUp(),
                    words.followUpOn(),
                    details.goals().stream()
                            .map(goal -> {
                                var result = goal.result();
                                return new GoalResource(
                                        goal.goal(),
                                        goal.statement(),
                                        goal.instrument(),
                                        goal.baseline(),
                                        goal.target(),
                                        goal.latest(),
                                        goal.latestOn(),
                                        result == null ? null : result.id(),
                                        goal.note());
                            })
                            .toList(),
                    details.obstacles().stream().map(ClosingObstacle::id).toList(),
                    details.closedOn(),
                    details.closedBy(),
                    details.reopenReason());
        }
    }
}
