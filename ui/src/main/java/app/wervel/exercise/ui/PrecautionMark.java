package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.PrecautionTag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.modulith.NamedInterface;

/**
 * A precaution in a few words: how strongly it speaks, told by a symbol and a word, and its name.
 * Amber, not red: red belongs to clinical urgency alone.
 */
@NamedInterface("navigation")
public class PrecautionMark extends Span {
    private static final long serialVersionUID = 1L;

    public PrecautionMark(PrecautionTag tag) {
        addClassNames("precaution-mark", tag.isStop() ? "stop" : "check");
        var icon = (tag.isStop() ? VaadinIcon.BAN : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation("exercise.precaution-level." + tag.level().id()));
        word.addClassName("precaution-word");
        var name = new Span(tag.name().in(ExerciseLanguage.orDutch(getLocale().getLanguage())));
        add(icon, word, name);
    }
}
