package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.BodyMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.BodyView;
import app.wervel.bodychart.Feeling;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.modulith.NamedInterface;

/**
 * Marks on a person: first how it feels, then where, by tapping a region or by drawing. The list
 * below does all of that by keyboard. Every step is saved, and can be undone.
 */
@NamedInterface("editor")
public class BodyChartEditor extends Div {
    private static final long serialVersionUID = 1L;

    /** Keeps what is drawn; refuses as a service does. */
    public interface Keeper {
        void keep(BodyMarks marks);
    }

    private final transient MarkHistory history;
    private final transient Keeper keeper;
    private final transient Refusals refusals;
    private final transient ChartWords words;
    private final Locale locale;
    private final Map<BodyView, BodyFigure> figures = new EnumMap<>(BodyView.class);
    private final RadioButtonGroup<Feeling> feeling = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> mode = new RadioButtonGroup<>();
    private final Button undo;
    private final Button redo;
    private final Paragraph said = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final NativeDetails details;

    public BodyChartEditor(BodyMarks marks, Locale locale, ErrorTexts errors, Keeper keeper) {
        this.history = new MarkHistory(marks);
        this.keeper = keeper;
        this.refusals = new Refusals(errors);
        this.words = new ChartWords(this, locale);
        this.locale = locale;
        addClassName("body-editor");
        undo = button("bodychart.undo", VaadinIcon.ARROW_BACKWARD, () -> step(history::undo));
        redo = button("bodychart.redo", VaadinIcon.ARROW_FORWARD, () -> step(history::redo));
        said.addClassName("body-said");
        said.getElement().setAttribute("aria-live", "polite");
        details = new NativeDetails(getTranslation("bodychart.list"), listed());
        details.addClassName("body-list");
        add(tools(), shown(), said, details);
        show();
    }

    private Component tools() {
        feeling.setLabel(getTranslation("bodychart.feeling"));
        feeling.setItems(Feeling.values());
        feeling.setRenderer(new ComponentRenderer<>(words::feeling));
        feeling.setValue(Feeling.PAIN);
        feeling.addValueChangeListener(change -> chooseTool());
        mode.setLabel(getTranslation("bodychart.mode"));
        mode.setItems(Boolean.FALSE, Boolean.TRUE);
        mode.setItemLabelGenerator(
                draws -> getTranslation(draws ? "bodychart.mode.draw" : "bodychart.mode.tap"));
        mode.setValue(Boolean.FALSE);
        mode.addValueChangeListener(change -> chooseTool());
        var buttons = new Div(undo, redo);
        buttons.addClassName("body-buttons");
        var tools = new Div(feeling, mode, buttons);
        tools.addClassName("body-tools");
        return tools;
    }

    private Component shown() {
        var shown = new Div();
        shown.addClassName("body-figures");
        for (BodyView view : BodyView.values()) {
            var figure = new BodyFigure(view, actions());
            figures.put(view, figure);
            shown.add(words.figure(view, figure));
        }
        return shown;
    }

    private BodyFigure.Actions actions() {
        return new BodyFigure.Actions() {
            @Override
            public void tapped(String region) {
                BodyRegion.findById(region)
                        .ifPresent(known ->
                                change(() -> history.now().toggled(known, feeling.getValue())));
            }

            @Override
            public void drew(BodyView view, String points) {
                change(() ->
                        history.now().with(StrokeReader.read(view, feeling.getValue(), points)));
            }
        };
    }

    private Component listed() {
        var region = new ComboBox<BodyRegion>(getTranslation("bodychart.region"));
        region.setItems(BodyRegion.values());
        region.setItemLabelGenerator(item -> item.name(locale));
        var how = new Select<Feeling>();
        how.setLabel(getTranslation("bodychart.feeling"));
        how.setItems(Feeling.values());
        how.setItemLabelGenerator(item -> item.name(locale));
        how.setValue(Feeling.PAIN);
        var both = new Checkbox(getTranslation("bodychart.both-sides"));
        var adds =
                button(
                        "bodychart.add",
                        VaadinIcon.PLUS,
                        () -> {
                            var chosen = region.getValue();
                            region.setErrorMessage(getTranslation("bodychart.region.choose"));
                            region.setManualValidation(true);
                            region.setInvalid(chosen == null);
                            if (chosen != null) {
                                add(
                                        chosen,
                                        Objects.requireNonNull(how.getValue()),
                                        both.getValue());
                                region.clear();
                                both.setValue(false);
                            }
                            region.focus();
                        });
        var form = new Div(region, how, both, adds);
        form.addClassName("body-add");
        return new Div(list, form);
    }

    private void add(BodyRegion region, Feeling how, boolean bothSides) {
        change(() -> {
            var marks = history.now().with(new RegionMark(region, how));
            return bothSides
                    ? region.twin().map(twin -> marks.with(new RegionMark(twin, how))).orElse(marks)
                    : marks;
        });
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void change(Supplier<BodyMarks> next) {
        step(() -> history.become(next.get()));
    }

    /** What is on the screen stays when it cannot be kept; the next step tries again. */
    private void step(Runnable action) {
        BodyMarks before = history.now();
        refusals.attempt(() -> {
            action.run();
            if (!history.now().equals(before)) {
                keeper.keep(history.now());
            }
        });
        show();
    }

    private void chooseTool() {
        String colour = BodyChartPicture.colour(feeling.getValue());
        figures.values().forEach(figure -> figure.mode(mode.getValue(), colour));
    }

    private void show() {
        BodyMarks marks = history.now();
        figures.forEach(
                (view, figure) -> figure.show(BodyChartPicture.onScreen(view, marks, locale)));
        said.setText(words.said(marks));
        undo.setEnabled(history.canUndo());
        redo.setEnabled(history.canRedo());
        list.removeAll();
        for (int i = 0; i < marks.marks().size(); i++) {
            list.add(item(marks.marks().get(i)));
        }
        list.setVisible(!marks.isEmpty());
    }

    private ListItem item(BodyMark mark) {
        String text = words.mark(mark);
        var remove =
                new Button(
                        VaadinIcon.CLOSE_SMALL.create(),
                        click -> {
                            change(() -> history.now().without(mark));
                            // The button is gone: the reader of the list goes on from its heading.
                            details.getElement().executeJs("this.querySelector('summary').focus()");
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("bodychart.remove", text));
        return new ListItem(ChartWords.sign(mark.feeling()), new Span(text), remove);
    }

    /** What is drawn now, kept or not. */
    public BodyMarks marks() {
        return history.now();
    }

    /** The chart was changed elsewhere: nothing of it is drawn over. */
    public void show(BodyMarks marks) {
        history.become(marks);
        show();
    }

    /** For tests. */
    List<BodyFigure> figures() {
        return List.copyOf(figures.values());
    }
}
