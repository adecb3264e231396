package app.wervel.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A question, its explanation behind a small button, and where the answer is given. */
class QuestionBox extends Div {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Div body = new Div();
    private final Paragraph note = new Paragraph();
    private final Span state = new Span();
    private final Div head = new Div();
    private final Paragraph explanation = new Paragraph();

    QuestionBox(String name, String question, @Nullable String help) {
        this.name = name;
        setId("q-" + name);
        addClassName("q");
        var text = new Span(question);
        text.setId(labelId());
        text.addClassName("q-text");
        head.add(text);
        head.addClassName("q-head");
        body.addClassName("q-body");
        body.add(head);
        if (help != null) {
            addHelp(question, help);
        }
        state.addClassName("q-state");
        state.setVisible(false);
        head.add(state);
        note.addClassName("q-note");
        note.setVisible(false);
        add(body);
    }

    /** A way to more: in the explanation where there is one, so that the page stays calm. */
    final void more(Component link) {
        if (explanation.getParent().isPresent()) {
            explanation.add(new Span(" "), link);
        } else {
            head.add(link);
        }
    }

    private void addHelp(String question, String help) {
        var info = new NativeButton("?");
        info.addClassName("q-info");
        var element = info.getElement();
        element.setAttribute("type", "button");
        element.setAttribute("aria-expanded", "false");
        element.setAttribute("aria-controls", "qh-" + name);
        element.setAttribute("aria-label", getTranslation("intake.help", question));
        head.add(info);
        explanation.add(new Span(help));
        explanation.setId("qh-" + name);
        explanation.addClassName("q-help");
        explanation.getElement().setAttribute("hidden", true);
        body.add(explanation);
    }

    /** For {@code aria-labelledby}. */
    final String labelId() {
        return "ql-" + name;
    }

    final Div body() {
        return body;
    }

    /** What was answered before: shown beside the question, never taken over. */
    final void earlier(String text) {
        var before = new Paragraph(text);
        before.addClassNames("q-note", "q-earlier");
        body.add(before);
    }

    final void control(Component control) {
        control.addClassName("q-control");
        body.add(control, note);
    }

    /** A word beside the question; null takes it away. */
    final void state(@Nullable String text) {
        state.setVisible(text != null);
        state.setText(text == null ? "" : text);
    }

    /** A remark below the answer; null takes it away. */
    final void note(@Nullable String text, boolean caution) {
        note.setVisible(text != null);
        note.setText(text == null ? "" : text);
        note.getElement().getClassList().set("q-caution", caution);
    }
}
