package app.wervel.encounter.application;

import app.wervel.encounter.EncounterAmendment;
import app.wervel.encounter.EncounterAmendmentId;
import org.springframework.data.repository.Repository;

interface EncounterAmendments extends Repository<EncounterAmendment, EncounterAmendmentId> {
    EncounterAmendment saveAndFlush(EncounterAmendment amendment);
}
