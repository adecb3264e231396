package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.ConstraintNames;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes kinds of appointments. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class AppointmentTypeService {
    private final AppointmentTypes types;

    AppointmentTypeService(AppointmentTypes types) {
        this.types = types;
    }

    /**
     * @throws InvalidInput on {@code name} (also {@code appointment.type-name-in-use}), {@code
     *     minutes}, {@code bufferMinutes}, {@code colour}, {@code equipmentKind}, {@code capacity}
     */
    public AppointmentTypeRow add(AppointmentTypeData data) {
        var checked = Checked.of(data);
        var type =
                new AppointmentType(
                        checked.name(),
                        checked.minutes(),
                        checked.bufferMinutes(),
                        checked.colour(),
                        data.visit(),
                        checked.capacity(),
                        types.nextPosition());
        return save(type, data);
    }

    /**
     * Holds for what is booked from now on.
     *
     * @throws NotFound when there is no such type
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as in {@link #add}
     */
    public AppointmentTypeRow change(
            AppointmentTypeId id, long expectedVersion, AppointmentTypeData data) {
        var type = types.findById(id).orElseThrow(() -> new NotFound("appointment type"));
        type.requireVersion(expectedVersion);
        var checked = Checked.of(data);
        type.change(
                checked.name(),
                checked.minutes(),
                checked.bufferMinutes(),
                checked.colour(),
                data.visit(),
                checked.capacity());
        return save(type, data);
    }

    private AppointmentTypeRow save(AppointmentType type, AppointmentTypeData data) {
        type.need(data.needsRoom(), data.equipmentKind());
        type.offer(data.active());
        try {
            return row(types.saveAndFlush(type));
        } catch (DataIntegrityViolationException refused) {
            if (ConstraintNames.of(refused)
                    .filter("appointment_type_name_unique"::equals)
                    .isPresent()) {
                throw (InvalidInput)
                        new InvalidInput("name", "appointment.type-name-in-use").initCause(refused);
            }
            throw refused;
        }
    }

    private static AppointmentTypeRow row(AppointmentType type) {
        return new AppointmentTypeRow(
                type.id(),
                Objects.requireNonNull(type.version()),
                type.name(),
                type.minutes(),
                type.bufferMinutes(),
                type.colour(),
                type.visit(),
                type.needsRoom(),
                type.equipmentKind(),
                type.capacity(),
                type.active());
    }

    /** The typed values, once every field has been found right. */
    private record Checked(
            String name, int minutes, int bufferMinutes, String colour, int capacity) {
        static Checked of(AppointmentTypeData data) {
            var checks = new FieldChecks();
            var name = checks.check("name", () -> AppointmentType.possibleName(data.name()));
            var minutes =
                    number(checks, "minutes", data.minutes(), AppointmentType::possibleMinutes);
            var buffer =
                    number(
                            checks,
                            "bufferMinutes",
                            data.bufferMinutes(),
                            AppointmentType::possibleBuffer);
            var colour =
                    checks.check("colour", () -> AppointmentType.possibleColour(data.colour()));
            var capacity =
                    number(checks, "capacity", data.capacity(), AppointmentType::possibleCapacity);
            checks.<@Nullable String>check(
                    "equipmentKind",
                    () -> AppointmentType.possibleEquipmentKind(data.equipmentKind()));
            checks.throwIfAny();
            return new Checked(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(minutes),
                    Objects.requireNonNull(buffer),
                    Objects.requireNonNull(colour),
                    Objects.requireNonNull(capacity));
        }

        private static @Nullable Integer number(
                FieldChecks checks,
                String field,
                @Nullable Integer value,
                IntUnaryOperator possible) {
            return checks.check(
                    field,
                    () -> {
                        if (value == null) {
                            throw new InvalidValue("text.required");
                        }
                        return possible.applyAsInt(value);
                    });
        }
    }
}
