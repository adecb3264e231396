package app.wervel.messages.ui;

import app.wervel.messages.application.MessagePreferenceQueries;
import app.wervel.messages.application.MessagePreferenceRow;
import app.wervel.messages.application.MessagePreferenceService;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.ContactPart;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** Below the contact data: whether this patient gets messages about appointments, and how. */
@org.springframework.stereotype.Component
class PreferencePart implements ContactPart {
    private final MessagePreferenceQueries queries;
    private final MessagePreferenceService preferences;
    private final CurrentUser currentUser;
    private final ErrorTexts errorTexts;

    PreferencePart(
            MessagePreferenceQueries queries,
            MessagePreferenceService preferences,
            CurrentUser currentUser,
            ErrorTexts errorTexts) {
        this.queries = queries;
        this.preferences = preferences;
        this.currentUser = currentUser;
        this.errorTexts = errorTexts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Permission permission() {
        return Permission.PATIENT_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var row = queries.get(patient);
        var part = new Div();
        part.addClassName("message-preference");
        var wanted = new Checkbox(part.getTranslation("messages.preference.wanted"));
        wanted.setId("message-preference");
        wanted.setValue(row.wanted());
        wanted.setHelperText(part.getTranslation("messages.preference." + how(row)));
        wanted.setReadOnly(!currentUser.get().may(Permission.PATIENT_WRITE));
        var refusals = new Refusals(errorTexts);
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(patient, wanted, refusals);
            }
        });
        part.add(new H2(part.getTranslation("messages.preference.title")), wanted);
        return part;
    }

    private void save(PatientId patient, Checkbox wanted, Refusals refusals) {
        boolean chosen = wanted.getValue();
        if (refusals.attempt(() -> preferences.wantMessages(patient, chosen))) {
            Notices.done(wanted.getTranslation("shell.saved"));
        } else {
            wanted.setValue(!chosen);
        }
    }

    private static String how(MessagePreferenceRow row) {
        if (!row.anyChannel()) {
            return "off";
        }
        String channel = row.channel();
        return channel == null ? "unreachable" : channel;
    }
}
