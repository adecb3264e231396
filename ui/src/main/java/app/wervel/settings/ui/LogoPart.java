package app.wervel.settings.ui;

import app.wervel.practice.application.PracticeLogoService;
import app.wervel.practice.application.PracticeLogoService.Logo;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PhotoReader;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Base64;

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
        var upload = new Upload(this::receive);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize(PhotoReader.MOST_BYTES);
        upload.setUploadButton(
                new Button(getTranslation("practice.logo.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropAllowed(false);
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(text("image.too-large"))
                                        .setIncorrectFileType(text("image.type"))));
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private String text(String code) {
        return texts.text(code, getLocale());
    }

    /** Reads one byte more than a file may have, whatever a browser says of its size. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var content = event.getInputStream()) {
            bytes = content.readNBytes(PhotoReader.MOST_BYTES + 1);
        }
        event.getUI().access(() -> change(bytes));
    }

    /** What was there before stays when the new one is refused. */
    void change(byte[] file) {
        if (refusals.attempt(() -> logos.change(file))) {
            Notices.done(getTranslation("shell.saved"));
        }
        show();
    }
}
