package app.wervel.measure.application;

import app.wervel.episode.application.EpisodeDetails;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured in an episode, and what is due.
 *
 * @param courses in the order of the registry, only those with a score
 * @param due none in a closed episode
 * @param profiles the oldest first
 * @param phases of the plans of the episode, the oldest first
 */
public record EpisodeMeasures(
        EpisodeDetails episode,
        List<MeasureCourse> courses,
        List<DueMeasure> due,
        List<ProfileRow> profiles,
        @Nullable ProfileSuggestion suggestion,
        List<PhaseBegin> phases) {
    public EpisodeMeasures {
        courses = List.copyOf(courses);
        due = List.copyOf(due);
        profiles = List.copyOf(profiles);
        phases = List.copyOf(phases);
    }

    public Optional<MeasureCourse> course(String instrument) {
        return courses.stream()
                .filter(course -> course.instrument().id().equals(instrument))
                .findFirst();
    }

    /** The profile that holds now. */
    public Optional<ProfileRow> profile() {
        return profiles.isEmpty() ? Optional.empty() : Optional.of(profiles.getLast());
    }
}
