package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.AppointmentTypeId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentTypes extends Repository<AppointmentType, AppointmentTypeId> {
    AppointmentType saveAndFlush(AppointmentType type);

    Optional<AppointmentType> findById(AppointmentTypeId id);

    @Query("SELECT coalesce(max(type.position), -1) + 1 FROM AppointmentType type")
    int nextPosition();
}
