package app.wervel.practice.application;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.application.ConstraintNames;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** What a user is told when a constraint of the agenda's tables refused. */
final class AgendaRefusals {
    private static final Map<String, FieldError> BY_CONSTRAINT =
            Map.of(
                    "location_name_unique", new FieldError("name", "location.name-in-use"),
                    "room_name_unique", new FieldError("name", "room.name-in-use"),
                    "equipment_name_unique", new FieldError("name", "equipment.name-in-use"),
                    "working_hours_overlap", new FieldError("from", "working-hours.overlap"),
                    "absence_overlap", new FieldError("start", "absence.overlap"));

    private AgendaRefusals() {}

    /**
     * @throws InvalidInput beside the field that the refusing constraint is about
     */
    static <T> T saving(Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException refused) {
            var error = ConstraintNames.of(refused).map(BY_CONSTRAINT::get);
            if (error.isEmpty()) {
                throw refused;
            }
            throw (InvalidInput)
                    new InvalidInput(error.get().field(), error.get().code()).initCause(refused);
        }
    }
}
