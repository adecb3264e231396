package app.wervel.knowledge.ui;

import app.wervel.knowledge.Evidence;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How well something is founded: a sign and words, never a number or a colour alone. */
class EvidenceMark extends Span {
    private static final long serialVersionUID = 1L;

    EvidenceMark(Evidence evidence) {
        addClassNames("evidence", "evidence-" + evidence.id());
        var icon =
                switch (evidence) {
                    case SUPPORTED -> VaadinIcon.CHECK_CIRCLE_O;
                    case LIMITED -> VaadinIcon.ADJUST;
                    case CONTRADICTED -> VaadinIcon.BAN;
                    case NOT_VERIFIED -> VaadinIcon.QUESTION_CIRCLE_O;
                };
        add(icon.create(), new Span(getTranslation("knowledge.evidence." + evidence.id())));
    }
}
