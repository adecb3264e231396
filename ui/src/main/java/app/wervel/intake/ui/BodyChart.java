package app.wervel.intake.ui;

import app.wervel.intake.QuestionCatalogue.BodyRegion;
import app.wervel.intake.QuestionCatalogue.BodyRegion.View;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tap where it hurts, front and back; for the keyboard there is a list of the same places. */
class BodyChart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<BodyRegion> regions;
    private final transient Consumer<Set<String>> changed;
    private final Locale locale;
    private final Set<String> chosen;
    private final Map<View, Div> drawings = new EnumMap<>(View.class);
    private final Map<View, CheckboxGroup<String>> lists = new EnumMap<>(View.class);
    private final Paragraph words = new Paragraph();

    BodyChart(
            List<BodyRegion> regions,
            Locale locale,
            Set<String> chosen,
            String labelId,
            Consumer<Set<String>> changed) {
        this.regions = regions;
        this.locale = locale;
        this.chosen = new LinkedHashSet<>(chosen);
        this.changed = changed;
        addClassName("body-chart");
        var figures = new Div(figure(View.FRONT), figure(View.BACK));
        figures.addClassName("figures");
        var list = new Div(list(View.FRONT, labelId), list(View.BACK, labelId));
        list.addClassName("body-lists");
        words.addClassName("body-words");
        words.getElement().setAttribute("aria-live", "polite");
        var details = new NativeDetails(getTranslation("intake.body.list"), list);
        details.addClassName("body-list");
        add(figures, words, details);
        show();
    }

    private Component figure(View view) {
        var drawing = new Div();
        drawing.addClassName("drawing");
        drawing.getElement().setAttribute("aria-hidden", "true");
        drawing.getElement().setProperty("innerHTML", BodyDrawing.svg(view, regions, locale));
        drawing.getElement()
                .addEventListener(
                        "click",
                        click ->
                                toggle(
                                        click.getEventData()
                                                .get("event.target.dataset.region || ''")
                                                .asString()))
                .addEventData("event.target.dataset.region || ''");
        drawings.put(view, drawing);
        var left =
                new Span(
                        getTranslation(
                                view == View.FRONT ? "intake.body.right" : "intake.body.left"));
        var right =
                new Span(
                        getTranslation(
                                view == View.FRONT ? "intake.body.left" : "intake.body.right"));
        var caption = new Div(left, new Span(viewName(view)), right);
        caption.addClassName("figure-caption");
        caption.getElement().setAttribute("aria-hidden", "true");
        var figure = new Div(caption, drawing);
        figure.addClassName("figure");
        return figure;
    }

    private String viewName(View view) {
        return getTranslation(view == View.FRONT ? "intake.body.front" : "intake.body.back");
    }

    private Component list(View view, String labelId) {
        var list = new CheckboxGroup<String>(viewName(view));
        list.getElement().setAttribute("aria-describedby", labelId);
        list.setItems(
                regions.stream()
                        .filter(region -> region.view() == view)
                        .map(BodyRegion::id)
                        .toList());
        list.setItemLabelGenerator(this::nameOf);
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                regions.stream()
                        .filter(region -> region.view() == view)
                        .forEach(region ->
                                set(region.id(), change.getValue().contains(region.id())));
                show();
                changed.accept(Set.copyOf(chosen));
            }
        });
        lists.put(view, list);
        return list;
    }

    private String nameOf(String id) {
        return regions.stream()
                .filter(region -> region.id().equals(id))
                .map(region -> region.name().in(locale))
                .findFirst()
                .orElse(id);
    }

    private void toggle(String id) {
        boolean known = regions.stream().anyMatch(region -> region.id().equals(id));
        if (known) {
            set(id, !chosen.contains(id));
            show();
            changed.accept(Set.copyOf(chosen));
        }
    }

    private void set(String id, boolean on) {
        if (on) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
    }

    private void show() {
        lists.forEach((view, list) ->
                list.setValue(
                        regions.stream()
                                .filter(region ->
                                        region.view() == view && chosen.contains(region.id()))
                                .map(BodyRegion::id)
                                .collect(Collectors.toSet())));
        drawings.values()
                .forEach(drawing ->
                        drawing.getElement()
                                .executeJs(
                                        "this.querySelectorAll('[data-region]').forEach(r => r.classList.toggle('on', $0.includes(r.dataset.region)))",
                                        JacksonUtils.listToJson(List.copyOf(chosen))));
        words.setText(
                chosen.isEmpty()
                        ? getTranslation("intake.body.none")
                        : regions.stream()
                                .filter(region -> chosen.contains(region.id()))
                                .map(region -> region.name().in(locale))
                                .collect(Collectors.joining(", ")));
    }
}
