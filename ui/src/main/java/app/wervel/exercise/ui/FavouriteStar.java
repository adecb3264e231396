package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.FavouriteExerciseService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import org.springframework.modulith.NamedInterface;

/** Marks an exercise as the user's favourite, or no longer. */
@NamedInterface("navigation")
public class FavouriteStar extends Button {
    private static final long serialVersionUID = 1L;

    private final transient FavouriteExerciseService favourites;
    private final transient Exercise exercise;
    private final transient Runnable changed;
    private boolean favourite;

    /**
     * @param changed runs after the mark was set or taken away
     */
    public FavouriteStar(
            FavouriteExerciseService favourites,
            Exercise exercise,
            boolean favourite,
            Runnable changed) {
        this.favourites = favourites;
        this.exercise = exercise;
        this.favourite = favourite;
        this.changed = changed;
        addClassNames("icon-button", "favourite-star");
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        setAriaLabel(getTranslation("exercise.favourite.about", exercise.name().in(language)));
        Tooltip.forComponent(this).withText(getTranslation("exercise.favourite"));
        addClickListener(click -> turn());
        show();
    }

    private void turn() {
        favourites.mark(exercise.id(), !favourite);
        favourite = !favourite;
        show();
        changed.run();
    }

    private void show() {
        setIcon((favourite ? VaadinIcon.STAR : VaadinIcon.STAR_O).create());
        getElement().setAttribute("aria-pressed", String.valueOf(favourite));
    }
}
