package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExercisePhoto;
import app.wervel.exercise.application.OwnExerciseData.PhotoData;
import app.wervel.shared.application.PhotoReader;
import app.wervel.shared.application.PreparedPhoto;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The picture of an own exercise: chosen, looked at, described, taken away. */
class PhotoPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private final Refusals refusals;
    private final Div shown = new Div();
    final TextField description = new TextField();
    final Button remove;
    private transient @Nullable PreparedPhoto picture;
    private boolean there;

    PhotoPart(ExerciseTools tools, Refusals refusals) {
        this.tools = tools;
        this.refusals = refusals;
        addClassName("photo-part");
        shown.addClassName("exercise-picture");
        description.setLabel(getTranslation("exercise.own.photo.description"));
        description.setHelperText(getTranslation("exercise.own.photo.description.hint"));
        description.setWidthFull();
        remove =
                new Button(
                        getTranslation("exercise.own.photo.remove"),
                        VaadinIcon.TRASH.create(),
                        click -> clear());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var hint = new Paragraph(getTranslation("exercise.own.photo.hint"));
        hint.addClassName("secondary");
        add(shown, hint, upload(), refusals.field("photoDescription", description), remove);
        show();
    }

    private Upload upload() {
        var upload =
                new FileUpload(
                        getTranslation("exercise.own.photo.choose"),
                        text("image.too-large"),
                        text("image.type"),
                        PhotoReader.MOST_BYTES,
                        "image/jpeg",
                        "image/png");
        upload.setDropLabel(new Paragraph(getTranslation("exercise.own.photo.drop")));
        upload.onFile(tools.own()::prepare, (name, prepared) -> take(prepared));
        return upload;
    }

    private String text(String code) {
        return tools.errorTexts().text(code, getLocale());
    }

    /** The picture that was chosen before stays when this one is refused. */
    void take(Supplier<PreparedPhoto> prepared) {
        refusals.attempt(() -> {
            picture = prepared.get();
            there = true;
            show();
        });
    }

    void set(Exercise exercise, @Nullable ExercisePhoto photo) {
        if (photo != null) {
            there = true;
            description.setValue(photo.description());
            shown.removeAll();
            shown.add(tools.look().picture(exercise));
        }
        showFields();
    }

    /** Shows what a colleague made of the picture, where no other one was chosen here. */
    void follow(Exercise exercise, @Nullable ExercisePhoto photo) {
        if (!there || picture != null) {
            return;
        }
        if (photo == null) {
            clear();
        } else {
            set(exercise, photo);
        }
    }

    private void clear() {
        there = false;
        picture = null;
        show();
    }

    private void show() {
        shown.removeAll();
        PreparedPhoto prepared = picture;
        if (prepared != null) {
            byte[] content = prepared.content();
            shown.add(
                    new Image(
                            DownloadHandler.fromInputStream(asked ->
                                            new DownloadResponse(
                                                    new ByteArrayInputStream(content),
                                                    "photo",
                                                    prepared.mediaType(),
                                                    content.length))
                                    .inline(),
                            getTranslation("exercise.own.photo")));
        }
        showFields();
    }

    private void showFields() {
        description.setVisible(there);
        description.setRequiredIndicatorVisible(there);
        remove.setVisible(there);
    }

    @Nullable PhotoData get() {
        return there ? new PhotoData(picture, description.getValue()) : null;
    }
}
