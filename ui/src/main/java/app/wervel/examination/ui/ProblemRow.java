package app.wervel.examination.ui;

import app.wervel.examination.Course;
import app.wervel.examination.IcfComponent;
import app.wervel.examination.application.DiagnosisData.ProblemData;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One functional problem: what, since when, which way it goes. */
class ProblemRow extends Div {
    private static final long serialVersionUID = 1L;

    final TextField what = new TextField();
    private final Select<IcfComponent> component = new Select<>();
    private final IntegerField weeks = new IntegerField();
    private final Select<Course> course = new Select<>();
    private final TextField icf = new TextField();

    ProblemRow(@Nullable ProblemData problem, Runnable changed, Consumer<ProblemRow> remove) {
        addClassName("problem-row");
        what.setLabel(getTranslation("diagnosis.problem"));
        component.setLabel(getTranslation("diagnosis.component"));
        component.setItems(IcfComponent.values());
        component.setItemLabelGenerator(each -> getTranslation("diagnosis.component." + each.id()));
        component.setValue(IcfComponent.ACTIVITY);
        weeks.setLabel(getTranslation("diagnosis.weeks"));
        course.setLabel(getTranslation("diagnosis.course"));
        course.setItems(Course.values());
        course.setItemLabelGenerator(each ->
                each == null
                        ? getTranslation("diagnosis.course.unknown")
                        : getTranslation("diagnosis.course." + each.id()));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("diagnosis.course.unknown"));
        icf.setLabel(getTranslation("diagnosis.icf.one"));
        if (problem != null) {
            what.setValue(Objects.requireNonNullElse(problem.what(), ""));
            String part = problem.component();
            component.setValue(part == null ? IcfComponent.ACTIVITY : IcfComponent.fromId(part));
            weeks.setValue(problem.weeks());
            String way = problem.course();
            course.setValue(way == null ? null : Course.fromId(way));
            icf.setValue(Objects.requireNonNullElse(problem.icf(), ""));
        }
        var removing = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        removing.addThemeVariants(ButtonVariant.TERTIARY);
        removing.setAriaLabel(getTranslation("diagnosis.problem.remove"));
        TypedText.of(what);
        TypedText.of(icf);
        TypedText.of(weeks);
        observe(what, changed);
        observe(component, changed);
        observe(weeks, changed);
        observe(course, changed);
        observe(icf, changed);
        add(what, component, weeks, course, icf, removing);
    }

    private static void observe(AbstractField<?, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> changed.run());
    }

    /** A row in which nothing is typed is no problem. */
    boolean isBlank() {
        return what.getValue().isBlank() && icf.getValue().isBlank() && weeks.getValue() == null;
    }

    ProblemData data() {
        Course way = course.getValue();
        return new ProblemData(
                what.getValue(),
                component.getValue().id(),
                weeks.getValue(),
                way == null ? null : way.id(),
                icf.getValue());
    }
}
