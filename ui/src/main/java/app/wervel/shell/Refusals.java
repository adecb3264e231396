package app.wervel.shell;

import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs what a button asks for, and shows a refusal where it belongs: beside the field, or as a
 * message. What was typed stays. One per form.
 */
public final class Refusals {
    private final ErrorTexts texts;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    public Refusals(ErrorTexts texts) {
        this.texts = texts;
    }

    /** Errors of the command's field of that name are shown beside this component. */
    public <C extends Component & HasValidation> C field(String name, C component) {
        component.setManualValidation(true);
        fields.put(name, component);
        return component;
    }

    /** True when the action went through; otherwise the user has been told why not. */
    public boolean attempt(Runnable action) {
        clear();
        try {
            action.run();
            return true;
        } catch (InvalidInput refused) {
            show(refused);
        } catch (InvalidValue refused) {
            Notices.refused(texts.text(refused.code(), locale()));
        } catch (DomainRuleViolation refused) {
            Notices.refused(
                    texts.text(refused.code(), locale(), String.join(", ", refused.details())));
        } catch (Conflict conflict) {
            Notices.refused(texts.text(conflict.code(), locale(), conflict.details().toArray()));
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            Notices.refused(texts.text("stale-version", locale()));
        } catch (NotFound missing) {
            Notices.refused(texts.text("not-found", locale()));
        }
        return false;
    }

    /** Shows errors beside their fields and puts the cursor in the first. */
    public void show(InvalidInput refused) {
        Map<String, String> elsewhere = new HashMap<>();
        Component first = null;
        for (var error : refused.errors()) {
            String text = texts.text(error.code(), locale(), error.field());
            Component component = fields.get(error.field());
            if (component instanceof HasValidation field) {
                field.setErrorMessage(text);
                field.setInvalid(true);
                first = first == null ? component : first;
            } else {
                elsewhere.put(error.field(), text);
            }
        }
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        elsewhere.values().stream().distinct().forEach(Notices::refused);
    }

    public void clear() {
        fields.values()
                .forEach(component -> {
                    if (component instanceof HasValidation field) {
                        field.setInvalid(false);
                    }
                });
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Translations.DUTCH : ui.getLocale();
    }
}
