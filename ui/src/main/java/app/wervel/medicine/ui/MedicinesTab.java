package app.wervel.medicine.ui;

import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.application.MedicineQueries;
import app.wervel.medicine.application.MedicineService;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** Which medicines a patient takes, and what of them matters for the therapy. */
@org.springframework.stereotype.Component
class MedicinesTab implements PatientTab {
    private static final int ORDER = 28;

    private final MedicineCatalogue catalogue;
    private final MedicineService service;
    private final MedicineQueries queries;
    private final RuleSources sources;
    private final ErrorTexts texts;
    private final Clock clock;

    MedicinesTab(
            MedicineCatalogue catalogue,
            MedicineService service,
            MedicineQueries queries,
            RuleSources sources,
            ErrorTexts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.service = service;
        this.queries = queries;
        this.sources = sources;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.HEALTH;
    }

    @Override
    public String name() {
        return "medicines";
    }

    @Override
    public String captionKey() {
        return "medicine.tab";
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_WRITE;
    }

    @Override
    public Component create(PatientId patient) {
        return new MedicineList(catalogue, service, queries, sources, texts, clock, patient);
    }
}
