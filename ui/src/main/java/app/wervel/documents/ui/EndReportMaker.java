package app.wervel.documents.ui;

import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.application.EndReportRequest;
import app.wervel.documents.application.EndReportService;
import app.wervel.documents.application.LetterRequest;
import app.wervel.documents.application.PrintedDocument;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Leaving;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report to a doctor: drafted from the record, changed where needed, opened as PDF. What was
 * changed is kept when the record, the doctor or the language changes, and is not left unasked.
 */
@JavaScript("context://unsaved.js")
class EndReportMaker extends Div implements BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    private final transient EndReportService reports;
    private final transient ErrorTexts texts;
    private final transient EpisodeId episode;
    final Select<ReportRecipient> recipient = new Select<>();
    final Select<ExerciseLanguage> language = new Select<>();
    final TextArea addressee = new TextArea();
    final TextArea requestForHelp = new TextArea();
    final TextArea diagnosis = new TextArea();
    final TextArea evaluation = new TextArea();
    final TextArea aftercare = new TextArea();
    final TextArea remark = new TextArea();
    final Paragraph reason = new Paragraph();
    final Anchor open = new Anchor();
    private final Div form;
    private final transient Map<TextArea, String> drafted = new HashMap<>();
    private final transient Map<TextArea, String> printed = new HashMap<>();

    EndReportMaker(EndReportService reports, ErrorTexts texts, EpisodeId episode) {
        this.reports = reports;
        this.texts = texts;
        this.episode = episode;
        addClassNames("card", "letter-maker");
        recipient.setLabel(getTranslation("closing.report.recipient"));
        recipient.setItems(ReportRecipient.values());
        recipient.setItemLabelGenerator(each -> getTranslation("closing.report.to." + each.id()));
        recipient.setValue(ReportRecipient.GP);
        recipient.addValueChangeListener(change -> {
            // What was typed for one doctor's name is never another's.
            drafted.put(addressee, addressee.getValue());
            show();
        });
        language.setLabel(getTranslation("letters.language"));
        language.setItems(ExerciseLanguage.values());
        language.setItemLabelGenerator(ExerciseLanguage::ownName);
        language.setValue(ExerciseLanguage.NL);
        language.addValueChangeListener(change -> show());
        reason.addClassName("caution");
        reason.getElement().setAttribute("role", "status");
        text(addressee, getTranslation("letters.addressee"), LetterRequest.LONGEST_ADDRESSEE);
        text(
                requestForHelp,
                getTranslation("closing.report.request"),
                EndReportRequest.LONGEST_TEXT);
        text(diagnosis, getTranslation("closing.report.diagnosis"), EndReportRequest.LONGEST_TEXT);
        text(evaluation, getTranslation("closing.evaluation"), EndReportRequest.LONGEST_TEXT);
        text(aftercare, getTranslation("closing.aftercare"), EndReportRequest.LONGEST_TEXT);
        text(remark, getTranslation("letters.remark"), LetterRequest.LONGEST_REMARK);
        open.setId("report-open");
        open.setHref(new PdfDownload(texts, this::print), AttachmentType.INLINE);
        open.setTarget("_blank");
        open.getElement().setAttribute("rel", "noopener");
        open.addClassNames("print-link", "primary");
        open.add(VaadinIcon.PRINT.create(), new Span(getTranslation("closing.report.open")));
        var choices = new Div(recipient, language);
        choices.addClassName("form-row");
        form = new Div(addressee, requestForHelp, diagnosis, evaluation, aftercare, remark, open);
        form.addClassName("letter-maker");
        add(choices, reason, form);
        List.of(addressee, requestForHelp, diagnosis, evaluation, aftercare, remark)
                .forEach(area -> drafted.put(area, ""));
    }

    /** Also when it is shown anew because the record has changed. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.wervelUnsaved(this)");
        show();
    }

    private static void text(TextArea area, String label, int longest) {
        area.setLabel(label);
        area.setMaxLength(longest);
        area.setWidthFull();
        // The link opens what is on the screen, so what is typed must be known before the click.
        area.setValueChangeMode(ValueChangeMode.EAGER);
    }

    private void show() {
        Optional<String> refused = reports.reasonAgainst(episode, recipient.getValue());
        reason.setText(refused.map(code -> texts.text(code, getLocale())).orElse(""));
        reason.setVisible(refused.isPresent());
        form.setVisible(refused.isEmpty());
        if (refused.isEmpty()) {
            EndReportRequest draft =
                    reports.draft(
                            episode,
                            EndReportRequest.in(
                                    language.getValue().id(), recipient.getValue().id()));
            set(addressee, draft.addressee());
            set(requestForHelp, draft.requestForHelp());
            set(diagnosis, draft.diagnosis());
            set(evaluation, draft.evaluation());
            set(aftercare, draft.aftercare());
        }
    }

    private void set(TextArea area, @Nullable String text) {
        String draft = text == null ? "" : text;
        if (area.getValue().equals(drafted.put(area, draft))) {
            area.setValue(draft);
        }
    }

    private boolean isChanged() {
        return drafted.keySet().stream()
                .anyMatch(area ->
                        !area.getValue().equals(drafted.get(area))
                                && !area.getValue().equals(printed.get(area)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isChanged()) {
            Leaving.ask(event);
        }
    }

    private PrintedDocument print() {
        PrintedDocument paper =
                reports.print(
                        episode,
                        new EndReportRequest(
                                language.getValue().id(),
                                recipient.getValue().id(),
                                addressee.getValue(),
                                requestForHelp.getValue(),
                                diagnosis.getValue(),
                                evaluation.getValue(),
                                aftercare.getValue(),
                                remark.getValue()));
        drafted.keySet().forEach(area -> printed.put(area, area.getValue()));
        return paper;
    }
}
