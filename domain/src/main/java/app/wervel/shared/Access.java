package app.wervel.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access to patients' data. Holds names of fields, never their content.
 *
 * @param action what was done
 * @param objectType the kind of record, in the glossary's terms, for example {@code Intake}
 * @param objectId the record itself; null for a search or a list
 * @param patients every patient whose data were shown or changed; may be empty for a search that
 *     found nobody
 * @param fields names of the fields or parts that were shown or changed
 */
public record Access(
        Action action,
        String objectType,
        @Nullable UUID objectId,
        List<UUID> patients,
        List<String> fields) {
    public Access {
        patients = List.copyOf(patients);
        fields = List.copyOf(fields);
    }

    public static Access read(String objectType, UUID objectId, UUID patient, String... fields) {
        return new Access(Action.READ, objectType, objectId, List.of(patient), List.of(fields));
    }

    public static Access created(String objectType, UUID objectId, UUID patient) {
        return new Access(Action.CREATE, objectType, objectId, List.of(patient), List.of());
    }

    public static Access changed(String objectType, UUID objectId, UUID patient, String... fields) {
        return new Access(Action.UPDATE, objectType, objectId, List.of(patient), List.of(fields));
    }

    public static Access printed(String objectType, UUID objectId, UUID patient) {
        return new Access(Action.PRINT, objectType, objectId, List.of(patient), List.of());
    }

    public static Access searched(String objectType, List<UUID> shown, String... criteria) {
        return new Access(Action.SEARCH, objectType, null, shown, List.of(criteria));
    }

    /** What a user did with the data. The letters are those of the stored log. */
    public enum Action {
        CREATE('C'),
        READ('R'),
        UPDATE('U'),
        SEARCH('S'),
        PRINT('P'),
        /** An attempt that was refused; nothing was shown. */
        REFUSED('X');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }

        public static Action ofLetter(char letter) {
            for (Action action : values()) {
                if (action.letter == letter) {
                    return action;
                }
            }
            throw new IllegalArgumentException("Unknown action letter " + letter);
        }
    }
}
