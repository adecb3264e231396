package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExercisePhoto;
import app.wervel.exercise.Label;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExercisePhotos;
import app.wervel.exercise.application.ExercisePictures;
import app.wervel.exercise.application.ExerciseQueries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** How an exercise looks on a card: its picture, and in a few words what it asks. */
@org.springframework.stereotype.Component
@NamedInterface("navigation")
public class ExerciseLook {
    private final ExerciseQueries exercises;
    private final ExercisePictures pictures;
    private final ExercisePhotos photos;

    ExerciseLook(ExerciseQueries exercises, ExercisePictures pictures, ExercisePhotos photos) {
        this.exercises = exercises;
        this.pictures = pictures;
        this.photos = photos;
    }

    /** The place of the picture; empty, and without a size, where there is none. */
    public Component picture(Exercise exercise) {
        var place = new Div();
        place.addClassName("exercise-picture");
        ExercisePictureView.besideItsName(pictures, exercise.id(), ShownSide.NONE)
                .ifPresent(place::add);
        photo(exercise).ifPresent(photo -> place.add(image(photo)));
        return place;
    }

    private static Optional<ExercisePhoto> photo(Exercise exercise) {
        return Optional.ofNullable(exercise.own()).map(own -> own.photo());
    }

    private Image image(ExercisePhoto photo) {
        return new Image(
                DownloadHandler.fromInputStream(asked ->
                                photos.find(photo.id())
                                        .map(found ->
                                                new DownloadResponse(
                                                        new ByteArrayInputStream(found.content()),
                                                        "exercise",
                                                        found.mediaType(),
                                                        found.content().length))
                                        .orElseGet(() ->
                                                DownloadResponse.error(
                                                        HttpServletResponse.SC_NOT_FOUND)))
                        .inline(),
                photo.description());
    }

    /** Region, level, positions and equipment: "Knie · Makkelijk · Zittend · Stoel". */
    public String facts(Exercise exercise, ExerciseLanguage language) {
        List<String> facts = new ArrayList<>();
        add(facts, exercises.regions(), List.of(exercise.region()), language);
        add(facts, exercises.levels(), List.of(String.valueOf(exercise.level())), language);
        add(facts, exercises.positions(), exercise.positions(), language);
        add(facts, exercises.equipment(), exercise.equipment(), language);
        return String.join(" · ", facts);
    }

    /** What it is good for: "Beweeglijkheid, Rekken". */
    public String goals(Exercise exercise, ExerciseLanguage language) {
        List<String> goals = new ArrayList<>();
        add(goals, exercises.goals(), exercise.goals(), language);
        return String.join(", ", goals);
    }

    private static void add(
            List<String> facts, List<Label> labels, List<String> keys, ExerciseLanguage language) {
        labels.stream()
                .filter(label -> keys.contains(label.id()))
                .map(label -> label.name().in(language))
                .forEach(facts::add);
    }
}
