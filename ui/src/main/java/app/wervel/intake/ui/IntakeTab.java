package app.wervel.intake.ui;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeRow;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This patient's intakes, and the way into a new one. */
@org.springframework.stereotype.Component
class IntakeTab implements PatientTab {
    static final String NAME = "intake";

    private final IntakeTools tools;
    private final CurrentUser currentUser;

    IntakeTab(IntakeTools tools, CurrentUser currentUser) {
        this.tools = tools;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.INTAKE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "intake.tab";
    }

    @Override
    public Permission permission() {
        return Permission.INTAKE_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "intake-tab");
        if (currentUser.get().may(Permission.INTAKE_WRITE)) {
            tab.add(newIntakes(tab, patient));
        }
        List<IntakeRow> rows = tools.queries().listOf(patient);
        if (currentUser.get().may(Permission.INTAKE_WRITE)
                && rows.stream().anyMatch(row -> row.concludedAt() != null)) {
            again(tab, patient).ifPresent(tab::add);
        }
        if (rows.isEmpty()) {
            var empty = new Paragraph(tab.getTranslation("intake.list.empty"));
            empty.addClassName("empty-state");
            tab.add(empty);
        } else {
            var list = new UnorderedList();
            list.addClassName("intake-list");
            rows.forEach(row -> list.add(row(tab, row)));
            tab.add(list);
        }
        return tab;
    }

    /** Symptoms that are new or have changed are screened again, with what was told before. */
    private Optional<Component> again(Component words, PatientId patient) {
        return Optional.ofNullable(tools.screeningAgain().getIfAvailable())
                .map(screening ->
                        new Button(
                                words.getTranslation("intake.again"),
                                VaadinIcon.REFRESH.create(),
                                click -> screening.open(patient)));
    }

    /** One click for every form, the low back first. */
    private Div newIntakes(Component words, PatientId patient) {
        var locale = UI.getCurrent().getLocale();
        var lowBack = newIntake(patient, IntakeFormId.LOW_BACK);
        lowBack.setText(words.getTranslation("intake.new"));
        lowBack.setIcon(VaadinIcon.PLUS.create());
        lowBack.addThemeVariants(ButtonVariant.PRIMARY);
        lowBack.getElement()
                .setAttribute("title", tools.forms().get(IntakeFormId.LOW_BACK).title().in(locale));
        var others = new Div(new Span(words.getTranslation("intake.new.other")));
        others.addClassName("intake-others");
        others.getElement().setAttribute("role", "group");
        others.getElement().setAttribute("aria-label", words.getTranslation("intake.new.other"));
        for (IntakeFormId form : IntakeFormId.values()) {
            if (form != IntakeFormId.LOW_BACK) {
                var start = newIntake(patient, form);
                start.setText(tools.forms().get(form).title().in(locale));
                others.add(start);
            }
        }
        var all = new Div(lowBack, others);
        all.addClassName("intake-new");
        return all;
    }

    private Button newIntake(PatientId patient, IntakeFormId form) {
        var refusals = new Refusals(tools.errors());
        var start =
                new Button(
                        "",
                        click -> {
                            refusals.attempt(() ->
                                    IntakeNavigation.open(
                                            tools.intakes()
                                                    .start(
                                                            patient,
                                                            IntakeDraft.direct(Map.of())
                                                                    .withForm(form.id(), Map.of()))
                                                    .id()));
                            click.getSource().setEnabled(true);
                        });
        // A second click must not begin a second intake.
        start.setDisableOnClick(true);
        return start;
    }

    private ListItem row(Component words, IntakeRow row) {
        var locale = UI.getCurrent().getLocale();
        var when = new Span(Formats.moment(row.startedAt(), tools.clock().getZone(), locale));
        when.addClassName("row-title");
        var facts =
                new Span(
                        tools.forms().get(row.form()).title().in(locale)
                                + " · "
                                + words.getTranslation("intake.access." + row.access().id())
                                + " · "
                                + row.practitionerName()
                                + " · "
                                + words.getTranslation("intake.status." + row.status().id()));
        facts.addClassName("secondary");
        var text = new Div(when, facts);
        text.addClassName("row-text");
        String request = row.requestForHelp();
        if (request != null) {
            var shown = new Span(request);
            shown.addClassName("row-request");
            text.add(shown);
        }
        var item = new ListItem(text);
        item.addClassName("intake-row");
        var urgency = row.urgency();
        if (urgency != null) {
            item.add(UrgencyLook.badge(urgency, IntakeWords.urgency(words, urgency)));
        }
        if (row.alarmOpen()) {
            boolean urgent = urgency != null && urgency.isAtLeast(Urgency.SAME_DAY);
            var alarm =
                    new Span(
                            VaadinIcon.BELL.create(),
                            new Span(
                                    words.getTranslation(
                                            urgent ? "intake.alarm.open" : "intake.task.open")));
            alarm.addClassNames("alert", urgent ? "alert-urgent" : "alert-clinical");
            item.add(alarm);
        }
        boolean draft = row.concludedAt() == null;
        var open =
                new Button(
                        words.getTranslation(draft ? "intake.continue" : "intake.open"),
                        click -> IntakeNavigation.open(row.id()));
        open.setAriaLabel(open.getText() + ", " + when.getText());
        item.add(open);
        return item;
    }
}
