package app.wervel.practice.application;

import app.wervel.practice.Absence;
import app.wervel.practice.AbsenceId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Absences extends Repository<Absence, AbsenceId> {
    Absence saveAndFlush(Absence absence);

    Optional<Absence> findById(AbsenceId id);

    void delete(Absence absence);

    void flush();
}
