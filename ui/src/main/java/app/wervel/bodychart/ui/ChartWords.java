package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyChartInWords;
import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.BodyMark;
import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.BodyView;
import app.wervel.bodychart.Feeling;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A chart in words and in still pictures. */
final class ChartWords {
    private final Component words;
    private final Locale locale;

    /**
     * @param words whatever translates
     */
    ChartWords(Component words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String said(BodyMarks marks) {
        if (marks.isEmpty()) {
            return words.getTranslation("bodychart.none");
        }
        String places = BodyChartInWords.said(marks, locale);
        if (!marks.hasMarksBesideTheBody()) {
            return places;
        }
        String beside = words.getTranslation("bodychart.beside");
        return places.isEmpty() ? beside : places + "; " + beside;
    }

    String place(BodyRegion region, Set<Feeling> feelings) {
        return BodyChartInWords.place(region, feelings, locale);
    }

    String feelings(Collection<Feeling> feelings) {
        return BodyChartInWords.feelings(feelings, locale);
    }

    /** For instance: Left calf, drawn line: numb. */
    String mark(BodyMark mark) {
        return switch (mark) {
            case RegionMark marked -> place(marked.region(), Set.of(marked.feeling()));
            case DrawnMark drawn -> {
                String where =
                        drawn.regions().isEmpty()
                                ? view(drawn.view())
                                : drawn.regions().stream()
                                        .map(region -> region.name(locale))
                                        .collect(Collectors.joining(", "));
                yield words.getTranslation(
                        "bodychart.line", where, feelings(Set.of(drawn.feeling())));
            }
        };
    }

    String view(BodyView view) {
        return words.getTranslation(view == BodyView.FRONT ? "bodychart.front" : "bodychart.back");
    }

    /** Front and back to look at; the words tell the same. */
    Component still(BodyMarks marks) {
        var figures = new Div();
        figures.addClassName("body-figures");
        for (BodyView view : BodyView.values()) {
            var picture = new Div();
            picture.addClassName("body-still");
            picture.getElement()
                    .setProperty("innerHTML", BodyChartPicture.onScreen(view, marks, locale));
            figures.add(figure(view, picture));
        }
        return figures;
    }

    /** A picture under the name of its view, and which side of it is which of the patient. */
    Component figure(BodyView view, Component picture) {
        boolean front = view == BodyView.FRONT;
        var name = new Span(view(view));
        name.addClassName("figure-view");
        var caption =
                new Div(
                        new Span(
                                words.getTranslation(front ? "bodychart.right" : "bodychart.left")),
                        name,
                        new Span(
                                words.getTranslation(
                                        front ? "bodychart.left" : "bodychart.right")));
        caption.addClassName("body-figure-caption");
        caption.getElement().setAttribute("aria-hidden", "true");
        picture.getElement().setAttribute("aria-hidden", "true");
        var figure = new Div(caption, picture);
        figure.addClassName("body-figure");
        return figure;
    }

    Component feeling(Feeling feeling) {
        var name = new Span(sign(feeling), new Span(feeling.name(locale)));
        name.addClassName("body-feeling");
        return name;
    }

    static Span sign(Feeling feeling) {
        var sign = new Span();
        sign.addClassName("sign");
        sign.getElement().setProperty("innerHTML", BodyChartPicture.legend(feeling));
        return sign;
    }

    /** Only the feelings that are on one of the charts. */
    Component legend(BodyMarks... charts) {
        Set<Feeling> used = EnumSet.noneOf(Feeling.class);
        for (BodyMarks chart : charts) {
            chart.marks().forEach(mark -> used.add(mark.feeling()));
        }
        var legend = new UnorderedList();
        legend.addClassName("body-legend");
        used.forEach(feeling -> legend.add(new ListItem(feeling(feeling))));
        return legend;
    }
}
