package app.wervel.exercise;

import java.util.List;

/**
 * What the practice says of its own exercise beside its texts; keys as in the library.
 *
 * @param level 1 easy, 2 medium, 3 hard
 * @param home fit to do alone at home
 * @param tags precautions that speak against it; empty when somebody found that none does
 */
public record OwnExerciseFacts(
        String region,
        int level,
        List<String> positions,
        List<String> equipment,
        boolean home,
        List<String> goals,
        List<String> tags,
        Dosage dosage) {
    public OwnExerciseFacts {
        positions = List.copyOf(positions);
        equipment = List.copyOf(equipment);
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
    }
}
