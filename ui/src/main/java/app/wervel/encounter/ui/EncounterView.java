package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.patient.application.PatientDetails;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One note: to write while it is one's own draft, to read otherwise. */
@Route("encounters/:encounter")
@RolesAllowed("encounter:read")
@StyleSheet("context://encounter.css")
class EncounterView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String ENCOUNTER = "encounter";

    private final transient EncounterTools tools;
    private final transient Refusals refusals;
    private @Nullable NoteForm form;
    private @Nullable AmendDialog amending;

    EncounterView(EncounterTools tools) {
        this.tools = tools;
        this.refusals = new Refusals(tools.errors());
        addClassName("note-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String address = event.getRouteParameters().get(ENCOUNTER).orElse("");
        try {
            show(new EncounterId(UUID.fromString(address)));
        } catch (NotFound | IllegalArgumentException missing) {
            removeAll();
            form = null;
            var text = new Paragraph(getTranslation("encounter.not-found"));
            text.addClassName("empty-state");
            add(text);
        }
    }

    void show(EncounterId id) {
        show(tools.queries().get(id));
    }

    private void show(EncounterDetails encounter) {
        removeAll();
        form = null;
        var patient = tools.patients().get(encounter.patient());
        var status = new Span();
        status.addClassName("save-state");
        add(header(encounter, patient, status));
        boolean own = encounter.practitioner().equals(tools.currentUser().get().id());
        if (encounter.isDraft() && own && tools.mayWrite()) {
            form =
                    new NoteForm(
                            tools,
                            encounter,
                            status,
                            now -> {
                                show(now);
                                Notices.done(getTranslation("encounter.signed.done"));
                            },
                            () -> show(encounter.id()),
                            () -> backTo(patient));
            add(form);
        } else {
            status.setText(
                    getTranslation(
                            encounter.isDraft()
                                    ? "encounter.draft"
                                    : encounter.status() == EncounterStatus.SIGNED
                                            ? "encounter.signed"
                                            : "encounter.in-error"));
            add(toRead(encounter));
        }
    }

    private Component toRead(EncounterDetails encounter) {
        var main = new Div();
        main.addClassName("note-main");
        if (encounter.isDraft()) {
            main.add(colleagues(encounter));
        }
        main.add(new NoteDisplay(encounter, tools.clock().getZone()));
        if (encounter.status() == EncounterStatus.SIGNED && tools.mayWrite()) {
            main.add(afterwards(encounter));
        }
        var columns = new Div(main, new PreviousNotes(tools, encounter.id(), null));
        columns.addClassName("note-columns");
        return columns;
    }

    private Component colleagues(EncounterDetails encounter) {
        var text =
                new Paragraph(getTranslation("encounter.colleagues", encounter.practitionerName()));
        var note = new Div(text);
        note.addClassName("caution");
        note.getElement().setAttribute("role", "alert");
        if (tools.mayWrite()) {
            note.add(
                    new Button(
                            getTranslation("encounter.take-over"),
                            click ->
                                    refusals.attempt(() ->
                                            show(
                                                    tools.encounters()
                                                            .takeOver(
                                                                    encounter.id(),
                                                                    encounter.version())))));
        }
        return note;
    }

    private Component afterwards(EncounterDetails encounter) {
        var amend =
                new Button(
                        getTranslation("encounter.amend"),
                        VaadinIcon.EDIT.create(),
                        click -> amend(encounter));
        var error =
                new Button(
                        getTranslation("encounter.in-error.mark"),
                        click -> new InErrorDialog(tools, encounter, this::show).open());
        error.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(amend, error);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void amend(EncounterDetails encounter) {
        var dialog =
                new AmendDialog(
                        tools,
                        encounter,
                        now -> {
                            show(now);
                            Notices.done(getTranslation("encounter.amend.done"));
                        });
        amending = dialog;
        dialog.open();
    }

    private Header header(EncounterDetails encounter, PatientDetails patient, Span status) {
        var back =
                new Button(
                        getTranslation("encounter.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click -> backTo(patient));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var facts =
                new Div(
                        fact(getTranslation("encounter.title")),
                        fact(getTranslation("encounter.age", patient.age())),
                        fact(Formats.birthDate(patient.birthDate())),
                        fact(NoteWords.who(this, encounter)));
        String title = encounter.episodeTitle();
        if (title != null) {
            facts.add(fact(title));
        }
        facts.addClassName("chart-facts");
        var header = new Header(back, new H1(patient.name().full()), facts);
        tools.referrals()
                .ofPatient(patient.id())
                .filter(count -> count.episode().equals(encounter.episode()))
                .ifPresent(count -> header.add(ReferralLine.of(count)));
        header.add(status);
        header.addClassName("note-header");
        return header;
    }

    private void backTo(PatientDetails patient) {
        tools.patientPage().ifAvailable(page -> page.open(patient.id(), NotesTab.NAME));
    }

    private static Component fact(String text) {
        var fact = new Span(text);
        fact.addClassName("fact");
        return fact;
    }

    /** Saves first; asks only when something would be lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var leaving = form;
        var dialog = amending;
        boolean amendment = dialog != null && dialog.isUnsaved();
        if (!amendment && (leaving == null || leaving.mayLeave())) {
            return;
        }
        var postponed = event.postpone();
        var question = new Dialog(getTranslation("encounter.leave.title"));
        question.add(new Paragraph(getTranslation("encounter.leave.text")));
        var leave =
                new Button(
                        getTranslation("encounter.leave.go"),
                        click -> {
                            question.close();
                            if (dialog != null) {
                                dialog.close();
                            }
                            postponed.proceed();
                        });
        var stay =
                new Button(
                        getTranslation("encounter.leave.stay"),
                        click -> {
                            question.close();
                            postponed.cancel();
                        });
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        question.setCloseOnOutsideClick(false);
        question.setCloseOnEsc(false);
        question.getFooter().add(leave, stay);
        question.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("encounter.title") + " · Wervel";
    }
}
