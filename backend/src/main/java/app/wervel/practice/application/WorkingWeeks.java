package app.wervel.practice.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.practice.WorkingHours;
import app.wervel.practice.WorkingHoursId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WorkingWeeks extends Repository<WorkingHours, WorkingHoursId> {
    WorkingHours saveAndFlush(WorkingHours workingHours);

    Optional<WorkingHours> findById(WorkingHoursId id);

    List<WorkingHours> findByPractitioner(UserId practitioner);

    List<WorkingHours> findByLocation(LocationId location);

    void delete(WorkingHours hours);

    void flush();
}
