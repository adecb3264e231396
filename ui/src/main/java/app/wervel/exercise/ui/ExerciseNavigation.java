package app.wervel.exercise.ui;

import app.wervel.shell.DrawerEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.NamedInterface;

/** The way into the library. */
@Configuration
@NamedInterface("navigation")
public class ExerciseNavigation {
    @Bean
    DrawerEntry exercisesEntry() {
        return new DrawerEntry(
                40, "exercise.drawer", VaadinIcon.HANDS_UP, ExerciseLibraryView.class);
    }
}
