package app.wervel.attachment.ui;

import app.wervel.attachment.AttachmentKind;
import app.wervel.attachment.application.AttachmentData;
import app.wervel.attachment.application.AttachmentService;
import app.wervel.attachment.application.CheckedFile;
import app.wervel.patient.PatientId;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file is chosen first; only then is asked what it is. */
class AttachmentForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient AttachmentService service;
    private final transient ErrorTexts texts;
    private final transient Refusals refusals;
    private final transient Runnable added;
    private final PatientId patient;
    private final Div details = new Div();
    private final Span chosen = new Span();
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final DatePicker writtenOn;
    private transient @Nullable CheckedFile file;

    AttachmentForm(
            AttachmentService service,
            ErrorTexts texts,
            Clock clock,
            PatientId patient,
            Runnable added) {
        this.service = service;
        this.texts = texts;
        this.refusals = new Refusals(texts);
        this.patient = patient;
        this.added = added;
        this.writtenOn = Formats.datePicker(getTranslation("attachment.written-on"), getLocale());
        addClassName("attachment-form");
        var hint = new Paragraph(getTranslation("attachment.hint"));
        hint.addClassName("secondary");
        writtenOn.setMax(LocalDate.now(clock));
        writtenOn.setId("attachment-written-on");
        build();
        add(hint, upload(), details);
    }

    private void build() {
        kind.setId("attachment-kind");
        kind.setLabel(getTranslation("attachment.kind"));
        kind.setItems(Arrays.stream(AttachmentKind.values()).map(AttachmentKind::id).toList());
        kind.setItemLabelGenerator(id -> getTranslation("attachment.kind." + id));
        kind.setRequiredIndicatorVisible(true);
        title.setId("attachment-title");
        title.setLabel(getTranslation("attachment.title"));
        title.setHelperText(getTranslation("attachment.title.hint"));
        title.setMaxLength(Texts.LINE);
        var save =
                new Button(
                        getTranslation("attachment.add"),
                        click -> {
                            save();
                            click.getSource().setEnabled(true);
                        });
        save.setId("attachment-add");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        var leave = new Button(getTranslation("shell.cancel"), click -> clear());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(save, leave);
        buttons.addClassName("form-buttons");
        details.addClassName("attachment-details");
        details.add(
                chosen,
                refusals.field("kind", kind),
                refusals.field("title", title),
                refusals.field("writtenOn", writtenOn),
                buttons);
        details.setVisible(false);
    }

    private FileUpload upload() {
        var upload =
                new FileUpload(
                        getTranslation("attachment.choose"),
                        text("attachment.too-large"),
                        text("attachment.type"),
                        AttachmentService.MOST_BYTES,
                        "application/pdf",
                        "image/jpeg",
                        "image/png",
                        ".pdf",
                        ".jpg",
                        ".jpeg",
                        ".png");
        upload.setId("attachment-upload");
        upload.setDropLabel(new Span(getTranslation("attachment.drop")));
        upload.onFile(service::check, this::take);
        return upload;
    }

    private String text(String code) {
        return texts.text(code, getLocale());
    }

    /** The file that was chosen before stays when this one is refused. */
    void take(String name, Supplier<CheckedFile> checked) {
        if (refusals.attempt(() -> file = checked.get())) {
            chosen.setText(getTranslation("attachment.chosen", name));
            details.setVisible(true);
            kind.getElement().callJsFunction("focus");
        }
    }

    private void save() {
        CheckedFile toAdd = file;
        if (toAdd == null || TypedDate.isWrong(writtenOn)) {
            return;
        }
        var data =
                new AttachmentData(kind.getValue(), title.getValue(), writtenOn.getValue(), null);
        if (refusals.attempt(() -> service.add(patient, toAdd, data))) {
            Notices.done(getTranslation("attachment.added"));
            clear();
            added.run();
        }
    }

    private void clear() {
        file = null;
        refusals.clear();
        kind.clear();
        title.clear();
        writtenOn.clear();
        details.setVisible(false);
    }
}
