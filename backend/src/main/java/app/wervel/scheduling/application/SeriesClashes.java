package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of many places at once which are taken, so that whoever books a series hears of all of them
 * in one answer. The constraints of the table refuse the same, one by one.
 */
@Component
class SeriesClashes {
    private static final String TAKEN =
            """
            SELECT t.number
            FROM unnest(:numbers, CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]),
                        CAST(:occupied AS timestamptz[]), :practitioners, :rooms, :equipment, :patients)
                 AS t(number, start_at, end_at, occupied_until, practitioner, room, equipment, patient)
            WHERE EXISTS (SELECT 1 FROM appointment a
                    WHERE a.practitioner_id = t.practitioner AND a.status <> 'CANCELLED' AND a.id <> ALL (:moving)
                      AND tstzrange(a.start_at, a.occupied_until) && tstzrange(t.start_at, t.occupied_until))
               OR EXISTS (SELECT 1 FROM appointment a
                    WHERE a.room_id = t.room AND a.status <> 'CANCELLED' AND a.id <> ALL (:moving)
                      AND tstzrange(a.start_at, a.occupied_until) && tstzrange(t.start_at, t.occupied_until))
               OR EXISTS (SELECT 1 FROM appointment a
                    WHERE a.equipment_id = t.equipment AND a.status <> 'CANCELLED' AND a.id <> ALL (:moving)
                      AND tstzrange(a.start_at, a.occupied_until) && tstzrange(t.start_at, t.occupied_until))
               OR EXISTS (SELECT 1 FROM appointment a
                    WHERE a.patient_id = t.patient AND a.status <> 'CANCELLED' AND a.id <> ALL (:moving)
                      AND tstzrange(a.start_at, a.end_at) && tstzrange(t.start_at, t.end_at))
            """;

    private final JdbcClient jdbc;

    SeriesClashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an appointment is to be.
     *
     * @param number as it is called in the answer
     * @param practitioner null: somebody else's session may be joined there
     */
    record Place(
            int number,
            Period time,
            Instant occupiedUntil,
            @Nullable UserId practitioner,
            @Nullable RoomId room,
            @Nullable EquipmentId equipment,
            @Nullable PatientId patient) {
        Period occupied() {
            return new Period(time.start(), occupiedUntil);
        }

        private boolean excludes(Place other) {
            return occupied().overlaps(other.occupied())
                            && (isSame(practitioner, other.practitioner)
                                    || isSame(room, other.room)
                                    || isSame(equipment, other.equipment))
                    || time.overlaps(other.time) && isSame(patient, other.patient);
        }

        private static boolean isSame(@Nullable Object mine, @Nullable Object theirs) {
            return mine != null && mine.equals(theirs);
        }
    }

    /**
     * The numbers of the places that are taken, or that exclude one before them in the list.
     *
     * @param moving appointments that leave where they are
     */
    SortedSet<Integer> among(List<Place> places, Collection<AppointmentId> moving) {
        var clashing = new TreeSet<>(taken(places, moving));
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (places.subList(0, i).stream().anyMatch(place::excludes)) {
                clashing.add(place.number());
            }
        }
        return clashing;
    }

    private List<Integer> taken(List<Place> places, Collection<AppointmentId> moving) {
        return jdbc.sql(TAKEN)
                .param("numbers", places.stream().map(Place::number).toArray(Integer[]::new))
                .param("starts", moments(places, place -> place.time().start()))
                .param("ends", moments(places, place -> place.time().end()))
                .param("occupied", moments(places, Place::occupiedUntil))
                .param("practitioners", ids(places, Place::practitioner, UserId::value))
                .param("rooms", ids(places, Place::room, RoomId::value))
                .param("equipment", ids(places, Place::equipment, EquipmentId::value))
                .param("patients", ids(places, Place::patient, PatientId::value))
                .param("moving", moving.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, index) -> row.getInt(1))
                .list();
    }

    private static String[] moments(List<Place> places, Function<Place, Instant> moment) {
        return places.stream().map(moment).map(Objects::toString).toArray(String[]::new);
    }

    private static <T> @Nullable UUID[] ids(
            List<Place> places, Function<Place, @Nullable T> id, Function<T, UUID> value) {
        var ids = new @Nullable UUID[places.size()];
        for (int i = 0; i < ids.length; i++) {
            T found = id.apply(places.get(i));
            ids[i] = found == null ? null : value.apply(found);
        }
        return ids;
    }
}
