package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.exercise.PrecautionTag;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One plan with its handout beside it. Every change goes through {@link #change}: it is saved at
 * once on the version that is shown, and refused when a colleague changed the plan meanwhile; what
 * was typed then stays, and a reload brings both together.
 */
class PlanEditor extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient PatientId patient;
    private final transient HandoutPanel.Sheet handout;
    private final transient Runnable ended;
    private transient CarePlanDetails plan;
    private final Refusals refusals;
    private final Div stale = new Div();
    private final Span announcement = new Span();
    final PlanStatusBar status;
    final PlanPrecautions precautions;
    final GoalList goals;
    final PrescriptionList prescriptions;
    final DiarySection diary;
    final PlanCourseSection course;

    /**
     * @param intake what the patient said at the intake
     * @param ended runs when the plan has come to its end
     */
    PlanEditor(
            PlanServices services,
            PatientId patient,
            CarePlanId id,
            PlanIntake intake,
            Runnable ended) {
        this.services = services;
        this.patient = patient;
        this.ended = ended;
        this.refusals = new Refusals(services.errorTexts());
        this.plan = services.planQueries().get(id);
        this.handout = services.handouts().create(patient, id, plan.status(), isDraft(plan));
        handout.onPrinted(this::readPaper);
        addClassName("plan-editor");
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        status = new PlanStatusBar(this);
        precautions = new PlanPrecautions(this);
        goals = new GoalList(this, intake);
        prescriptions = new PrescriptionList(this);
        diary = new DiarySection(this);
        course = new PlanCourseSection(this);
        var main = new Div(status, precautions, goals, prescriptions, course, diary);
        main.addClassName("plan-main");
        var columns = new Div(main, handout.component());
        columns.addClassName("plan-columns");
        buildStaleNotice();
        add(announcement, stale, columns);
        status.showFactsOfOthers(plan);
        showPlan();
    }

    /**
     * What stays in view while the plan scrolls, stands below the header of the page, however high.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        const header = document.querySelector('.chart-header');
                        if (header) {
                          new ResizeObserver(() => this.style.setProperty('--chart-header', header.offsetHeight + 'px')).observe(header);
                        }
                        """);
    }

    private void buildStaleNotice() {
        var reload =
                new Button(
                        getTranslation("careplan.stale.reload"),
                        VaadinIcon.REFRESH.create(),
                        click -> reload());
        reload.addThemeVariants(ButtonVariant.PRIMARY);
        reload.setId("plan-reload");
        stale.add(new Paragraph(getTranslation("careplan.stale")), reload);
        stale.addClassNames("caution", "stale-notice");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
    }

    CarePlanDetails plan() {
        return plan;
    }

    PlanServices services() {
        return services;
    }

    PatientId patient() {
        return patient;
    }

    /** Whether this user may change this plan as it stands. */
    boolean isEditable() {
        return plan.status() != CarePlanStatus.ENDED && services.may(Permission.CAREPLAN_WRITE);
    }

    /** True when the command went through; otherwise the user has been told why not. */
    boolean change(Function<CarePlanDetails, CarePlanDetails> command) {
        return change(refusals, command);
    }

    /**
     * @param form where errors of fields are shown
     */
    boolean change(Refusals form, Function<CarePlanDetails, CarePlanDetails> command) {
        return change(
                form,
                command,
                refused -> {
                    throw refused;
                });
    }

    /**
     * @param told where a rule that refuses is explained
     */
    boolean change(
            Function<CarePlanDetails, CarePlanDetails> command,
            Consumer<DomainRuleViolation> told) {
        return change(refusals, command, told);
    }

    boolean change(
            Refusals form,
            Function<CarePlanDetails, CarePlanDetails> command,
            Consumer<DomainRuleViolation> told) {
        var outcome = new boolean[1];
        form.attempt(() -> {
            try {
                take(command.apply(plan));
                outcome[0] = true;
            } catch (StaleVersion | OptimisticLockingFailureException meanwhile) {
                tellStale();
            } catch (DomainRuleViolation refused) {
                told.accept(inWords(refused));
            }
        });
        return outcome[0];
    }

    /** Precautions by their names instead of their keys. */
    private DomainRuleViolation inWords(DomainRuleViolation refused) {
        List<String> names = refused.details().stream().map(this::nameOf).toList();
        return (DomainRuleViolation)
                new DomainRuleViolation(refused.code(), names).initCause(refused);
    }

    private String nameOf(String key) {
        return services.exercises().precautions().stream()
                .filter(tag -> tag.id().equals(key))
                .map(PrecautionTag::name)
                .map(PlanTexts::say)
                .findFirst()
                .orElse(key);
    }

    private void tellStale() {
        stale.setVisible(true);
        stale.getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'nearest'}); this.querySelector('#plan-reload').focus()");
    }

    void reload() {
        stale.setVisible(false);
        refusals.attempt(() -> take(services.planQueries().get(plan.id())));
    }

    private void take(CarePlanDetails changed) {
        boolean otherPaper = isOtherOnPaper(plan, changed) || isDraft(plan) != isDraft(changed);
        boolean hasEnded =
                changed.status() == CarePlanStatus.ENDED && plan.status() != CarePlanStatus.ENDED;
        plan = changed;
        if (hasEnded) {
            ended.run();
            return;
        }
        showPlan();
        if (otherPaper) {
            handout.refresh(plan.status(), isDraft(plan));
        }
    }

    private boolean isDraft(CarePlanDetails shown) {
        return shown.isDraftOnPaper(LocalDate.now(services.clock()));
    }

    /** Printing changes nothing but what the patient holds; what is being typed is left alone. */
    private void readPaper() {
        refusals.attempt(() -> {
            plan = plan.withPaper(services.planQueries().get(plan.id()).paper());
            status.showFacts(plan);
        });
    }

    private static boolean isOtherOnPaper(CarePlanDetails before, CarePlanDetails after) {
        return !before.goals().equals(after.goals())
                || !before.prescriptions().equals(after.prescriptions())
                || !before.course().phases().equals(after.course().phases())
                || before.printVersion() != after.printVersion()
                || before.status() != after.status();
    }

    private void showPlan() {
        setClassName("read-only", !isEditable());
        status.show(plan);
        precautions.show(plan);
        goals.show(plan);
        prescriptions.show(plan);
        diary.show(plan);
        course.show(plan);
    }

    /** Told to those who do not see what changed. */
    void announce(String text) {
        announcement.setText(text);
    }
}
