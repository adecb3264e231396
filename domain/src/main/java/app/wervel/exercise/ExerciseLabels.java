package app.wervel.exercise;

import java.util.List;

/** The lists by which exercises are described and found, each in the library's order. */
public record ExerciseLabels(
        List<Label> regions,
        List<Label> goals,
        List<Label> levels,
        List<Label> positions,
        List<Label> equipment) {
    public ExerciseLabels {
        regions = List.copyOf(regions);
        goals = List.copyOf(goals);
        levels = List.copyOf(levels);
        positions = List.copyOf(positions);
        equipment = List.copyOf(equipment);
    }
}
