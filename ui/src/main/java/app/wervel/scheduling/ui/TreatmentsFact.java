package app.wervel.scheduling.ui;

import app.wervel.careplan.ui.PlanFact;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.scheduling.application.AgendaQueries;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Beside the plan: what is left of the treatments that were agreed on. */
@org.springframework.stereotype.Component
class TreatmentsFact implements PlanFact {
    private final AgendaQueries agenda;

    TreatmentsFact(AgendaQueries agenda) {
        this.agenda = agenda;
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_READ;
    }

    @Override
    public Optional<Component> create(PatientId patient, EpisodeId episode) {
        var count = agenda.treatmentsOf(patient);
        boolean agreed = count.planned() != null || count.referred() != null;
        return agreed && episode.equals(count.episode())
                ? Optional.of(new TreatmentsLeft(count, 0))
                : Optional.empty();
    }
}
