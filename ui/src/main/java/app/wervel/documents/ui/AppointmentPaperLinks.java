package app.wervel.documents.ui;

import app.wervel.documents.application.AppointmentCardService;
import app.wervel.documents.application.DayListService;
import app.wervel.documents.application.PrintedDocument;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.ui.AppointmentPapers;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Links that open the paper of the agenda in a tab of its own, ready to be printed. */
@org.springframework.stereotype.Component
class AppointmentPaperLinks implements AppointmentPapers {
    private final AppointmentCardService cards;
    private final DayListService lists;
    private final ErrorTexts texts;

    AppointmentPaperLinks(AppointmentCardService cards, DayListService lists, ErrorTexts texts) {
        this.cards = cards;
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public Component card(PatientId patient) {
        return link("paper.card", () -> cards.print(patient, null));
    }

    @Override
    public Component dayList(LocalDate day, @Nullable UserId practitioner) {
        return link("paper.day-list", () -> lists.print(day, practitioner, null));
    }

    private Anchor link(String key, Supplier<PrintedDocument> document) {
        var link = new Anchor();
        new PdfDownload(texts, document).openedBy(link);
        link.addClassName("paper-link");
        link.add(VaadinIcon.PRINT.create(), new Span(link.getTranslation(key)));
        return link;
    }
}
