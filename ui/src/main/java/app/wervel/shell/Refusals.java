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
        mark(refused);
        focusFirst();
    }

    /** Shows errors beside their fields and leaves the cursor where somebody may be typing. */
    public void mark(InvalidInput refused) {
        Map<String, String> elsewhere = new HashMap<>();
        for (var error : refused.errors()) {
            String text = texts.text(error.code(), locale(), error.field());
            if (fields.get(error.field()) instanceof HasValidation field) {
                field.setErrorMessage(text);
                field.setInvalid(true);
            } else {
                elsewhere.put(error.field(), text);
            }
        }
        elsewhere.values().stream().distinct().forEach(Notices::refused);
    }

    /** Puts the cursor in the first field that something is wrong with. */
    public void focusFirst() {
        fields.values().stream()
                .filter(component -> component instanceof HasValidation field && field.isInvalid())
                .findFirst()
                .ifPresent(component -> {
                    if (component instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                });
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
