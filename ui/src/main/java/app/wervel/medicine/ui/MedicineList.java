package app.wervel.medicine.ui;

import app.wervel.knowledge.ui.KnowledgeNavigation;
import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.Substance;
import app.wervel.medicine.application.MedicineQueries;
import app.wervel.medicine.application.MedicineRow;
import app.wervel.medicine.application.MedicineService;
import app.wervel.patient.PatientId;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.IconButton;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The list, with one line to add to it. */
class MedicineList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MedicineCatalogue catalogue;
    private final transient MedicineService service;
    private final transient MedicineQueries queries;
    private final transient RuleSources sources;
    private final transient ErrorTexts texts;
    private final transient Refusals refusals;
    private final transient Clock clock;
    private final PatientId patient;
    private final ComboBox<String> name = new ComboBox<>();
    private final TextField use = new TextField();
    private final Div effects = new Div();
    private final UnorderedList taken = new UnorderedList();
    private final Div past = new Div();

    MedicineList(
            MedicineCatalogue catalogue,
            MedicineService service,
            MedicineQueries queries,
            RuleSources sources,
            ErrorTexts texts,
            Clock clock,
            PatientId patient) {
        this.catalogue = catalogue;
        this.service = service;
        this.queries = queries;
        this.sources = sources;
        this.texts = texts;
        this.refusals = new Refusals(texts);
        this.clock = clock;
        this.patient = patient;
        addClassNames("tab-body", "medicines");
        var hint = new Paragraph(getTranslation("medicine.hint"));
        hint.addClassName("secondary");
        taken.setId("medicines-taken");
        add(hint, adding(), effects, taken, past);
        show();
    }

    private Component adding() {
        name.setId("medicine-name");
        name.setLabel(getTranslation("medicine.name"));
        name.setHelperText(getTranslation("medicine.name.hint"));
        name.setItems(
                (label, typed) -> matches(label, typed),
                catalogue.all().stream().map(substance -> substance.label(getLocale())).toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        name.setRequiredIndicatorVisible(true);
        use.setId("medicine-use");
        use.setLabel(getTranslation("medicine.use"));
        use.setHelperText(getTranslation("medicine.use.hint"));
        use.setMaxLength(Texts.LINE);
        use.addKeyPressListener(Key.ENTER, enter -> note());
        var note = new Button(getTranslation("medicine.note"), click -> note());
        note.setId("medicine-note");
        note.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(refusals.field("name", name), refusals.field("use", use), note);
        line.addClassName("medicine-adding");
        return line;
    }

    private boolean matches(String label, String typed) {
        return catalogue.all().stream()
                .filter(substance -> substance.label(getLocale()).equals(label))
                .anyMatch(substance -> MedicineCatalogue.matches(substance, typed));
    }

    /** The name behind a label; what is no label of ours is taken as it was typed. */
    private String nameOf(String label) {
        return catalogue.all().stream()
                .filter(substance -> substance.label(getLocale()).equals(label))
                .map(substance -> substance.name(getLocale()))
                .findFirst()
                .orElse(label);
    }

    private void note() {
        String label = Objects.requireNonNullElse(name.getValue(), "");
        if (refusals.attempt(() -> service.note(patient, nameOf(label), use.getValue()))) {
            Notices.done(getTranslation("medicine.noted"));
            name.clear();
            use.clear();
            show();
            name.focus();
        }
    }

    private void show() {
        List<MedicineRow> rows = queries.ofPatient(patient);
        showEffects(rows);
        taken.removeAll();
        past.removeAll();
        rows.stream().filter(MedicineRow::isTaken).forEach(row -> taken.add(taken(row)));
        if (taken.getChildren().findAny().isEmpty()) {
            taken.add(new ListItem(getTranslation("medicine.none")));
        }
        List<MedicineRow> before = rows.stream().filter(row -> !row.isTaken()).toList();
        if (!before.isEmpty()) {
            var list = new UnorderedList();
            before.forEach(row -> list.add(past(row)));
            past.add(new H3(getTranslation("medicine.past")), list);
        }
    }

    private void showEffects(List<MedicineRow> rows) {
        effects.removeAll();
        effects.setClassName("medicine-effects");
        queries.combined(rows).forEach(rule -> effects.add(combined(rule)));
        for (MedicineEffect effect : MedicineService.effects(rows)) {
            String mind = getTranslation("medicine.effect." + effect.id() + ".mind");
            var line = new Div(VaadinIcon.PILL.create(), new Span(mind));
            line.addClassName("medicine-effect");
            KnowledgeNavigation.aboutRule(effect.rule(), mind).ifPresent(line::add);
            effects.add(line);
        }
    }

    private Component combined(RuleDefinition rule) {
        String text = rule.text(getLocale());
        var source =
                new Span(
                        getTranslation(
                                "medicine.source", sources.text(rule.source(), getLocale())));
        source.addClassName("secondary");
        var line = new Div(VaadinIcon.WARNING.create(), new Span(text), source);
        line.addClassName("medicine-effect");
        KnowledgeNavigation.aboutRule(rule.id(), text).ifPresent(line::add);
        return line;
    }

    private ListItem taken(MedicineRow row) {
        var item = new ListItem(words(row));
        item.addClassName("medicine-line");
        item.add(
                IconButton.of(
                        VaadinIcon.STOP,
                        getTranslation("medicine.stop", row.name()),
                        () -> {
                            if (refusals.attempt(() -> service.stop(row.id()))) {
                                show();
                            }
                        }),
                IconButton.of(
                        VaadinIcon.BAN,
                        getTranslation("medicine.error", row.name()),
                        () -> askReason(row)));
        return item;
    }

    private Div words(MedicineRow row) {
        var words = new Div();
        words.addClassName("medicine-words");
        var called = new Span(row.name());
        called.addClassName("medicine-name");
        words.add(called);
        Substance substance = row.substance();
        if (substance != null && !row.name().equals(substance.name(getLocale()))) {
            words.add(new Span(substance.name(getLocale())));
        }
        String how = row.use();
        if (how != null) {
            words.add(new Span(how));
        }
        var noted =
                new Span(
                        getTranslation(
                                "medicine.noted-by",
                                Formats.moment(row.notedAt(), clock.getZone(), getLocale()),
                                row.notedBy()));
        noted.addClassName("secondary");
        words.add(noted);
        return words;
    }

    private ListItem past(MedicineRow row) {
        var item = new ListItem(words(row));
        item.addClassNames("medicine-line", "is-past");
        String error = row.error();
        var ended = row.endedOn();
        if (error != null) {
            item.addClassName("is-error");
            item.add(new Span(getTranslation("medicine.was-error", error)));
        } else if (ended != null) {
            item.add(new Span(getTranslation("medicine.until", Formats.date(ended, getLocale()))));
        }
        return item;
    }

    private void askReason(MedicineRow row) {
        var asked = new Refusals(texts);
        var reason = new TextField(getTranslation("medicine.error.reason"));
        reason.setMaxLength(Texts.LINE);
        reason.setWidthFull();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("medicine.error", row.name()));
        dialog.setWidth("min(28rem, 100vw)");
        dialog.add(
                new Paragraph(getTranslation("medicine.error.means")),
                asked.field("reason", reason));
        var mark =
                new Button(
                        getTranslation("medicine.error.mark"),
                        click -> {
                            if (asked.attempt(
                                    () -> service.markAsError(row.id(), reason.getValue()))) {
                                dialog.close();
                                show();
                            }
                        });
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), mark);
        dialog.open();
        reason.focus();
    }
}
