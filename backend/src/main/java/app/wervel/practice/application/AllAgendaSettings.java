package app.wervel.practice.application;

import app.wervel.practice.AgendaSettings;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AllAgendaSettings extends Repository<AgendaSettings, Short> {
    AgendaSettings saveAndFlush(AgendaSettings settings);

    Optional<AgendaSettings> findById(Short id);
}
