package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PlanCourse;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;

/** How the plan goes on: evaluations and phases. Folded, for a plan works without them. */
class PlanCourseSection extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    final EvaluationList evaluations;
    final PhaseList phases;
    final Details evaluationDetails;
    final Details phaseDetails;
    private boolean wasDue;

    PlanCourseSection(PlanEditor editor) {
        this.editor = editor;
        addClassNames("card", "plan-section", "plan-course");
        evaluations = new EvaluationList(editor);
        phases = new PhaseList(editor);
        evaluationDetails = new Details("", evaluations);
        phaseDetails = new Details("", phases);
        add(evaluationDetails, phaseDetails);
    }

    void show(CarePlanDetails plan) {
        PlanCourse course = plan.course();
        LocalDate today = LocalDate.now(editor.services().clock());
        boolean due =
                plan.status() == CarePlanStatus.ACTIVE
                        && course.nextEvaluation().filter(each -> each.isDueOn(today)).isPresent();
        evaluationDetails.setSummaryText(evaluationSummary(course, due));
        evaluationDetails.setClassName("due", due);
        if (due && !wasDue) {
            evaluationDetails.setOpened(true);
        }
        wasDue = due;
        phaseDetails.setSummaryText(phaseSummary(course));
        evaluations.show(plan);
        phases.show(plan);
    }

    private String evaluationSummary(PlanCourse course, boolean due) {
        return course.nextEvaluation()
                .map(next -> Formats.date(next.plannedOn(), getLocale()))
                .map(day ->
                        getTranslation(
                                due ? "careplan.evaluations.due" : "careplan.evaluations.next",
                                day))
                .orElseGet(() -> getTranslation("careplan.evaluations"));
    }

    private String phaseSummary(PlanCourse course) {
        if (course.phases().isEmpty()) {
            return getTranslation("careplan.phases");
        }
        return course.phase(course.currentPhase())
                .map(now ->
                        getTranslation("careplan.phases.now", course.phases().size(), now.name()))
                .orElseGet(() -> getTranslation("careplan.phases.count", course.phases().size()));
    }
}
