package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.ExerciseSetRow;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What of the library opens over another page. */
@Component
@NamedInterface("navigation")
public class ExerciseDialogs {
    private final ExerciseTools tools;

    ExerciseDialogs(ExerciseTools tools) {
        this.tools = tools;
    }

    /**
     * Shows all of an exercise, and from there the easier and the harder one.
     *
     * @param mayAdd whether the exercise that is shown can be added
     * @param add runs when the user adds it
     */
    public void show(ExerciseId id, Predicate<Exercise> mayAdd, Consumer<Exercise> add) {
        var dialog = new Dialog();
        dialog.setWidth("36rem");
        dialog.setMaxWidth("100%");
        dialog.addClassName("exercise-dialog");
        show(dialog, id, mayAdd, add);
        dialog.open();
    }

    private void show(
            Dialog dialog, ExerciseId id, Predicate<Exercise> mayAdd, Consumer<Exercise> add) {
        Exercise exercise = tools.exercises().get(id);
        ExerciseLanguage language =
                ExerciseLanguage.orDutch(UI.getCurrent().getLocale().getLanguage());
        dialog.removeAll();
        dialog.getFooter().removeAll();
        dialog.setHeaderTitle(exercise.name().in(language));
        dialog.add(
                new ExerciseDetail(
                        tools.exercises(),
                        tools.look(),
                        exercise,
                        other -> show(dialog, other, mayAdd, add)));
        dialog.getFooter()
                .add(new Button(dialog.getTranslation("exercise.close"), click -> dialog.close()));
        if (mayAdd.test(exercise)) {
            var button =
                    new Button(
                            dialog.getTranslation("exercise.add-to-plan"),
                            VaadinIcon.PLUS.create(),
                            click -> {
                                dialog.close();
                                add.accept(exercise);
                            });
            button.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(button);
        }
    }

    /** Opens a new set with these exercises, to be named. */
    public void saveAsSet(List<ExerciseSetRow.Entry> entries) {
        var dialog = new SetDialog(tools, null, () -> {});
        dialog.start(entries);
        dialog.open();
        dialog.name.focus();
    }
}
