package app.wervel.intake.ui;

import app.wervel.bodychart.ui.BodyChartStill;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One intake: to fill in while it is a draft, to read once it is concluded. */
@Route("intakes/:intake")
@RolesAllowed("intake:read")
class IntakeView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String INTAKE = "intake";

    private final transient IntakeTools tools;
    private final transient PatientQueries patients;
    private final transient CurrentUser currentUser;
    private final transient ObjectProvider<PatientPage> patientPage;
    private @Nullable IntakeForm form;

    IntakeView(
            IntakeTools tools,
            PatientQueries patients,
            CurrentUser currentUser,
            ObjectProvider<PatientPage> patientPage) {
        this.tools = tools;
        this.patients = patients;
        this.currentUser = currentUser;
        this.patientPage = patientPage;
        addClassName("intake-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String address = event.getRouteParameters().get(INTAKE).orElse("");
        try {
            show(new IntakeId(UUID.fromString(address)));
        } catch (NotFound | IllegalArgumentException missing) {
            removeAll();
            var text = new Paragraph(getTranslation("intake.not-found"));
            text.addClassName("empty-state");
            add(text);
        }
    }

    private void show(IntakeId id) {
        var intake = tools.queries().get(id);
        show(intake, patients.get(intake.patient()));
    }

    private void show(IntakeDetails intake, PatientDetails patient) {
        removeAll();
        form = null;
        var status = new Span();
        add(header(intake, patient, status));
        ConclusionDetails conclusion = intake.conclusion();
        if (conclusion != null) {
            status.setText(getTranslation("intake.status.concluded"));
            status.addClassName("save-state");
            showConcluded(intake, conclusion);
        } else {
            form =
                    new IntakeForm(
                            tools,
                            intake,
                            getLocale(),
                            status,
                            now -> {
                                show(now, patient);
                                Notices.done(getTranslation("intake.concluded.done"));
                                getElement().executeJs("this.scrollIntoView()");
                            },
                            () -> show(intake.id()));
            form.setEnabled(mayWrite());
            Optional.ofNullable(tools.screeningAgain().getIfAvailable())
                    .flatMap(again -> again.overtaken(intake.patient(), intake.startedAt()))
                    .ifPresent(this::add);
            add(form);
        }
    }

    private boolean mayWrite() {
        return currentUser.get().may(Permission.INTAKE_WRITE);
    }

    private void showConcluded(IntakeDetails intake, ConclusionDetails conclusion) {
        Component followUp =
                Optional.ofNullable(tools.followUp().getIfAvailable())
                        .flatMap(panels -> panels.of(intake.id(), () -> show(intake.id())))
                        .orElse(null);
        if (intake.alarmOpen() && conclusion.conclusion().raisesAlarm()) {
            var sheet =
                    Optional.ofNullable(tools.sheets().getIfAvailable())
                            .flatMap(sheets -> sheets.address(intake.id()));
            var emergency = new EmergencyNotice(null, getLocale(), sheet);
            emergency.show(intake.suggestion());
            add(emergency);
        }
        add(
                new ConcludedSummary(
                        intake,
                        conclusion,
                        tools.forms().get(intake.form()),
                        tools.sources(),
                        tools.clock(),
                        getLocale(),
                        followUp,
                        appointment(intake, conclusion),
                        followUp == null ? informed(intake) : null));
        tools.bodyCharts()
                .findOfIntake(intake.id().value())
                .ifPresent(chart -> {
                    var part =
                            new Section(
                                    new H2(getTranslation("bodychart.title")),
                                    new BodyChartStill(chart.marks(), chart.note(), getLocale()));
                    part.addClassName("card");
                    add(part);
                });
    }

    /** Where no doctor was asked for, the intake itself keeps who was told. */
    private InformedPart informed(IntakeDetails intake) {
        return new InformedPart(
                intake.informed(),
                tools.errors(),
                tools.clock(),
                getLocale(),
                entry -> tools.intakes().addInformed(intake.id(), entry).informed());
    }

    private @Nullable Component appointment(IntakeDetails intake, ConclusionDetails conclusion) {
        var appointments = tools.appointments().getIfAvailable();
        if (appointments == null || !currentUser.get().may(Permission.AGENDA_WRITE)) {
            return null;
        }
        return new OwnAppointmentPart(
                conclusion.conclusion().urgency(), () -> appointments.plan(intake.patient()));
    }

    private Header header(IntakeDetails intake, PatientDetails patient, Span status) {
        var back =
                new Button(
                        getTranslation("intake.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click ->
                                patientPage.ifAvailable(
                                        page -> page.open(patient.id(), IntakeTab.NAME)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("back");
        var facts =
                new Div(
                        fact(tools.forms().get(intake.form()).title().in(getLocale())),
                        fact(getTranslation("intake.fact.age", intake.facts().age())),
                        fact(Formats.birthDate(patient.birthDate())),
                        fact(
                                getTranslation(
                                        "intake.fact.started",
                                        Formats.moment(
                                                intake.startedAt(),
                                                tools.clock().getZone(),
                                                getLocale()),
                                        intake.practitionerName())));
        facts.addClassName("chart-facts");
        var header = new Header(back, new H1(patient.name().full()), facts, status);
        header.addClassName("intake-header");
        return header;
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
        if (leaving == null || leaving.isOvertaken() || leaving.mayLeave()) {
            return;
        }
        var postponed = event.postpone();
        var question = new Dialog(getTranslation("intake.leave.title"));
        question.add(new Paragraph(getTranslation("intake.leave.text")));
        var leave =
                new Button(
                        getTranslation("intake.leave.go"),
                        click -> {
                            question.close();
                            postponed.proceed();
                        });
        var stay =
                new Button(
                        getTranslation("intake.leave.stay"),
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
        return getTranslation("intake.title") + " · Wervel";
    }
}
