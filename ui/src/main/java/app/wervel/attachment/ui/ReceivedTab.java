package app.wervel.attachment.ui;

import app.wervel.attachment.application.AttachmentQueries;
import app.wervel.attachment.application.AttachmentService;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;

/**
 * Referrals, letters and reports that were received: anybody at the desk adds, practitioners open.
 */
@org.springframework.stereotype.Component
class ReceivedTab implements PatientTab {
    private static final int ORDER = 78;

    private final AttachmentService service;
    private final AttachmentQueries queries;
    private final CurrentUser currentUser;
    private final ErrorTexts texts;
    private final Clock clock;

    ReceivedTab(
            AttachmentService service,
            AttachmentQueries queries,
            CurrentUser currentUser,
            ErrorTexts texts,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.DOCUMENTS;
    }

    @Override
    public String name() {
        return "received";
    }

    @Override
    public String captionKey() {
        return "attachment.tab";
    }

    @Override
    public Permission permission() {
        return Permission.ATTACHMENT_ADD;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "fill");
        if (!currentUser.get().may(Permission.ATTACHMENT_READ)) {
            var closed = new Paragraph(tab.getTranslation("attachment.closed"));
            closed.addClassName("secondary");
            tab.add(new AttachmentForm(service, texts, clock, patient, () -> {}), closed);
            return tab;
        }
        var list = new AttachmentList(service, queries, texts, clock, patient);
        tab.add(new AttachmentForm(service, texts, clock, patient, list::reload), list);
        return tab;
    }
}
