package app.wervel.measure.rest;

import app.wervel.measure.Change;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.application.DueMeasure;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.ProfileRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was measured in an episode. */
record EpisodeMeasuresResource(
        UUID episodeId,
        @Nullable String title,
        LocalDate startedOn,
        List<CourseResource> measures,
        List<DueResource> due,
        List<ProfileResource> profiles) {
    static EpisodeMeasuresResource of(EpisodeMeasures measures, Locale locale) {
        var episode = measures.episode();
        return new EpisodeMeasuresResource(
                episode.id().value(),
                episode.title(),
                episode.startedOn(),
                measures.courses().stream().map(each -> CourseResource.of(each, locale)).toList(),
                measures.due().stream().map(DueResource::of).toList(),
                measures.profiles().stream().map(ProfileResource::of).toList());
    }

    /**
     * @param direction {@code higher_is_worse} or {@code higher_is_better}
     * @param importantChange null: none is known for certain
     * @param scores the oldest first, those that were replaced too
     * @param changes from the first score to the latest
     */
    record CourseResource(
            String instrument,
            String name,
            String direction,
            String directionLabel,
            @Nullable ImportantChangeResource importantChange,
            List<ScoreResource> scores,
            List<ChangeResource> changes) {
        static CourseResource of(MeasureCourse course, Locale locale) {
            var instrument = course.instrument();
            ImportantChange change = instrument.change();
            return new CourseResource(
                    instrument.id(),
                    instrument.name().in(locale),
                    instrument.direction().id(),
                    instrument.directionLabel().in(locale),
                    change == null
                            ? null
                            : new ImportantChangeResource(
                                    change.points(), change.percent(), change.source()),
                    Stream.concat(course.scores().stream(), course.replaced().stream())
                            .map(ScoreResource::of)
                            .toList(),
                    course.changes().stream().map(ChangeResource::of).toList());
        }
    }

    record ImportantChangeResource(BigDecimal points, int percent, String source) {}

    /**
     * @param improvement in points; negative: worse
     * @param matters null: not known, or the versions differ
     */
    record ChangeResource(
            String scale,
            @Nullable String label,
            BigDecimal before,
            BigDecimal now,
            BigDecimal improvement,
            @Nullable Boolean matters,
            boolean sameVersion) {
        static ChangeResource of(Change change) {
            return new ChangeResource(
                    change.scale(),
                    change.label(),
                    change.before(),
                    change.now(),
                    change.improvement(),
                    change.matters(),
                    change.sameVersion());
        }
    }

    record DueResource(String instrument, String moment, LocalDate on) {
        static DueResource of(DueMeasure due) {
            return new DueResource(due.instrument().id(), due.moment().id(), due.on());
        }
    }

    /**
     * @param suggested by the rules on a score of that time, or null
     */
    record ProfileResource(
            int number,
            int profile,
            @Nullable String reason,
            @Nullable Integer suggested,
            String chosenBy,
            Instant chosenAt) {
        static ProfileResource of(ProfileRow row) {
            var suggested = row.suggested();
            return new ProfileResource(
                    row.number(),
                    row.profile().number(),
                    row.reason(),
                    suggested == null ? null : suggested.number(),
                    row.chosenByName(),
                    row.chosenAt());
        }
    }
}
