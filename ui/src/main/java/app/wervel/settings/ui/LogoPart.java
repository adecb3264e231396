package app.wervel.settings.ui;

import app.wervel.practice.application.PracticeLogoService;
import app.wervel.practice.application.PracticeLogoService.Logo;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PhotoReader;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;

/** The practice's own logo, in the place of Wervel's mark at the top of its paper. */
class LogoPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PracticeLogoService logos;
    private final transient ErrorTexts texts;
    private final transient Refusals refusals;
    private final Div shown = new Div();
    private final Button remove = new Button();

    LogoPart(PracticeLogoService logos, ErrorTexts texts) {
        this.logos = logos;
        this.texts = texts;
        this.refusals = new Refusals(texts);
        addClassName("logo-part");
        var hint = new Paragraph(getTranslation("practice.logo.hint"));
        hint.addClassName("secondary");
        remove.setText(getTranslation("practice.logo.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> {
            if (refusals.attempt(logos::remove)) {
                show();
            }
        });
        add(new H3(getTranslation("practice.logo")), hint, shown, upload(), remove);
        show();
    }

    private void show() {
        var logo = logos.find();
        shown.removeAll();
        logo.ifPresent(each -> shown.add(picture(each)));
        remove.setVisible(logo.isPresent());
    }

    private Image picture(Logo logo) {
        String data = Base64.getEncoder().encodeToString(logo.content());
        var picture =
                new Image(
                        "data:%s;base64,%s".formatted(logo.mediaType(), data),
                        getTranslation("practice.logo"));
        picture.addClassName("logo-shown");
        return picture;
    }

    private Upload upload() {
        var upload =
                new FileUpload(
                        getTranslation("practice.logo.choose"),
                        text("image.too-large"),
                        text("image.type"),
                        PhotoReader.MOST_BYTES,
                        "image/jpeg",
                        "image/png",
                        ".jpg",
                        ".jpeg",
                        ".png");
        upload.onFile(this::keep, (name, kept) -> show(kept));
        return upload;
    }

    private String text(String code) {
        return texts.text(code, getLocale());
    }

    private boolean keep(byte[] file) {
        logos.change(file);
        return true;
    }

    /** What was there before stays when the new one is refused. */
    void show(Supplier<Boolean> kept) {
        if (refusals.attempt(() -> Objects.requireNonNull(kept.get()))) {
            Notices.done(getTranslation("shell.saved"));
        }
        show();
    }
}
