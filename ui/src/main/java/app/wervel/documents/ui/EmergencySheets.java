package app.wervel.documents.ui;

import app.wervel.documents.application.EmergencySheetService;
import app.wervel.intake.IntakeId;
import app.wervel.intake.ui.EmergencySheetLink;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.StreamRegistration;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a window finds the sheet of an emergency: an address that is random, known to this session
 * only, and forgotten with the window. Whether there is an alarm is looked at when the sheet is
 * asked for, because an intake that is being typed changes from one moment to the next.
 */
@Component
class EmergencySheets implements EmergencySheetLink {
    private final EmergencySheetService sheets;
    private final CurrentUser currentUser;
    private final ErrorTexts texts;

    EmergencySheets(EmergencySheetService sheets, CurrentUser currentUser, ErrorTexts texts) {
        this.sheets = sheets;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public Optional<String> address(IntakeId intake) {
        if (!currentUser.get().may(Permission.DOCUMENT_PRINT)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        return Optional.of(Addresses.of(ui).known.computeIfAbsent(intake, id -> register(ui, id)));
    }

    private String register(UI ui, IntakeId intake) {
        StreamRegistration registration =
                ui.getSession()
                        .getResourceRegistry()
                        .registerResource(
                                new PdfDownload(texts, () -> sheets.print(intake, null)),
                                ui.getElement());
        ui.addDetachListener(detached -> registration.unregister());
        return registration.getResourceUri().toString();
    }

    /** The addresses that one window was given. */
    private static final class Addresses implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Map<IntakeId, String> known = new HashMap<>();

        static Addresses of(UI ui) {
            var addresses = ComponentUtil.getData(ui, Addresses.class);
            if (addresses == null) {
                addresses = new Addresses();
                ComponentUtil.setData(ui, Addresses.class, addresses);
            }
            return addresses;
        }
    }
}
