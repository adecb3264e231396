package app.wervel.encounter.application;

import app.wervel.encounter.Encounter;
import app.wervel.encounter.EncounterId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Encounters extends Repository<Encounter, EncounterId> {
    Encounter saveAndFlush(Encounter encounter);

    Optional<Encounter> findById(EncounterId id);

    void delete(Encounter encounter);
}
