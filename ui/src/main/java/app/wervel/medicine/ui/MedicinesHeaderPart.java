package app.wervel.medicine.ui;

import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.application.MedicineQueries;
import app.wervel.medicine.application.MedicineRow;
import app.wervel.medicine.application.MedicineService;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the patient's medicines make a practitioner mind; nothing when they do not. */
@org.springframework.stereotype.Component
class MedicinesHeaderPart implements PatientHeaderPart {
    private static final int ORDER = 30;

    private final MedicineQueries queries;

    MedicinesHeaderPart(MedicineQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        List<MedicineRow> taken = queries.takenBy(patient);
        Set<MedicineEffect> effects = MedicineService.effects(taken);
        if (effects.isEmpty()) {
            return List.of();
        }
        UI ui = UI.getCurrent();
        Stream<String> combined =
                queries.combined(taken).isEmpty()
                        ? Stream.empty()
                        : Stream.of(ui.getTranslation("medicine.combined"));
        String words =
                Stream.concat(
                                combined,
                                effects.stream()
                                        .map(effect ->
                                                ui.getTranslation(
                                                        "medicine.effect." + effect.id())))
                        .collect(Collectors.joining(", "));
        var shown =
                new Span(
                        VaadinIcon.PILL.create(),
                        new Span(ui.getTranslation("medicine.header", words)));
        shown.addClassNames("alert", "alert-clinical");
        return List.of(shown);
    }
}
