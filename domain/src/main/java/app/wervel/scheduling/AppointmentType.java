package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of appointment. A change holds for what is booked from then on. Never deleted, because
 * past appointments name it.
 */
@Entity
@Table(name = "appointment_type")
public class AppointmentType implements Versioned {
    private static final int LONGEST_NAME = 60;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppointmentTypeId id;

    @Version private @Nullable Long version;

    private String name;
    private int minutes;
    private int bufferMinutes;
    private String colour;

    @Enumerated(EnumType.STRING)
    private Visit visit;

    private boolean needsRoom;
    private @Nullable String equipmentKind;
    private int capacity;
    private int position;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentType() {}

    /**
     * @param minutes how long the patient is there, 5 to 480
     * @param bufferMinutes how long practitioner, room and equipment stay taken after that, 0 to
     *     120
     * @param colour {@code #rrggbb}
     * @param capacity how many patients at once, 1 to 30
     * @param position in lists, from 0
     */
    public AppointmentType(
            String name,
            int minutes,
            int bufferMinutes,
            String colour,
            Visit visit,
            int capacity,
            int position) {
        this.id = AppointmentTypeId.next();
        this.name = possibleName(name);
        this.minutes = possibleMinutes(minutes);
        this.bufferMinutes = possibleBuffer(bufferMinutes);
        this.colour = possibleColour(colour);
        this.visit = visit;
        this.capacity = possibleCapacity(capacity);
        this.position = position;
    }

    public void change(
            String newName,
            int newMinutes,
            int newBufferMinutes,
            String newColour,
            Visit newVisit,
            int newCapacity) {
        this.name = possibleName(newName);
        this.minutes = possibleMinutes(newMinutes);
        this.bufferMinutes = possibleBuffer(newBufferMinutes);
        this.colour = possibleColour(newColour);
        this.visit = newVisit;
        this.capacity = possibleCapacity(newCapacity);
    }

    /**
     * @param newEquipmentKind the kind of equipment that it needs; null: none
     * @throws InvalidValue {@code text.too-long}
     */
    public void need(boolean room, @Nullable String newEquipmentKind) {
        this.needsRoom = room;
        this.equipmentKind = possibleEquipmentKind(newEquipmentKind);
    }

    /** One that is out of use is booked no more, and stays in past appointments. */
    public void offer(boolean offered) {
        this.active = offered;
    }

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public static String possibleName(@Nullable String name) {
        return Texts.required(name, LONGEST_NAME);
    }

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public static @Nullable String possibleEquipmentKind(@Nullable String kind) {
        return Texts.optional(kind, LONGEST_NAME);
    }

    /**
     * @throws InvalidValue {@code appointment.type-minutes-out-of-range}
     */
    public static int possibleMinutes(int minutes) {
        return within(minutes, 5, 480, "appointment.type-minutes-out-of-range");
    }

    /**
     * @throws InvalidValue {@code appointment.type-buffer-out-of-range}
     */
    public static int possibleBuffer(int minutes) {
        return within(minutes, 0, 120, "appointment.type-buffer-out-of-range");
    }

    /**
     * @throws InvalidValue {@code appointment.type-capacity-out-of-range}
     */
    public static int possibleCapacity(int patients) {
        return within(patients, 1, 30, "appointment.type-capacity-out-of-range");
    }

    /**
     * @throws InvalidValue {@code appointment.type-colour-invalid}
     */
    public static String possibleColour(@Nullable String colour) {
        String normalised = colour == null ? "" : colour.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(normalised).matches()) {
            throw new InvalidValue("appointment.type-colour-invalid");
        }
        return normalised;
    }

    private static int within(int value, int least, int most, String code) {
        if (value < least || value > most) {
            throw new InvalidValue(code);
        }
        return value;
    }

    public AppointmentTypeId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public int minutes() {
        return minutes;
    }

    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes);
    }

    public int bufferMinutes() {
        return bufferMinutes;
    }

    public String colour() {
        return colour;
    }

    public Visit visit() {
        return visit;
    }

    public boolean needsRoom() {
        return needsRoom;
    }

    public @Nullable String equipmentKind() {
        return equipmentKind;
    }

    public int capacity() {
        return capacity;
    }

    public boolean isGroup() {
        return capacity > 1;
    }

    public boolean active() {
        return active;
    }
}
