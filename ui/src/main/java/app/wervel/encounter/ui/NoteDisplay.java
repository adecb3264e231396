package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.ExerciseDone;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.EncounterDetails.AmendmentRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A note to be read: as it was signed, and below it everything that was amended. */
@StyleSheet("context://encounter.css")
class NoteDisplay extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ZoneId zone;

    NoteDisplay(EncounterDetails encounter, ZoneId zone) {
        this.zone = zone;
        addClassName("note");
        add(head(encounter));
        var error = encounter.error();
        if (error != null) {
            addClassName("note-in-error");
            add(
                    alert(
                            VaadinIcon.BAN,
                            getTranslation(
                                    "encounter.in-error.by",
                                    error.byName(),
                                    moment(error.at()),
                                    error.reason())));
        }
        if (!encounter.amendments().isEmpty()) {
            add(
                    alert(
                            VaadinIcon.EDIT,
                            getTranslation("encounter.amended", encounter.amendments().size())));
        }
        add(body(besideHead(encounter)));
        var signature = encounter.signature();
        if (signature != null) {
            add(
                    small(
                            getTranslation(
                                    "encounter.signed-by",
                                    signature.byName(),
                                    moment(signature.at()))));
        }
        Map<String, String> before = facts(encounter.content(), encounter.exercises());
        for (AmendmentRow amendment : encounter.amendments()) {
            Map<String, String> now = facts(amendment.content(), amendment.exercises());
            add(amendment(amendment, before, now));
            before = now;
        }
    }

    private Component head(EncounterDetails encounter) {
        var when = new Span(NoteWords.when(encounter.currentContent()));
        when.addClassName("row-title");
        var facts =
                new Span(
                        NoteWords.kind(this, encounter.currentContent().kind())
                                + " · "
                                + NoteWords.who(this, encounter));
        facts.addClassName("secondary");
        var head = new Div(when, facts);
        head.addClassName("note-head");
        if (encounter.isDraft()) {
            var draft =
                    new Span(
                            VaadinIcon.PENCIL.create(),
                            new Span(getTranslation("encounter.draft")));
            draft.addClassName("alert");
            head.add(draft);
        }
        return head;
    }

    private Component amendment(
            AmendmentRow amendment, Map<String, String> before, Map<String, String> now) {
        var title =
                new Span(
                        getTranslation(
                                "encounter.amendment.by",
                                amendment.number(),
                                amendment.byName(),
                                moment(amendment.at())));
        title.addClassName("row-title");
        var reason = new Paragraph(getTranslation("encounter.amendment.why", amendment.reason()));
        Map<String, String> changed = new LinkedHashMap<>();
        now.forEach((name, text) -> {
            if (!text.equals(before.get(name))) {
                changed.put(name, text);
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changed.put(name, getTranslation("encounter.amendment.emptied")));
        var shown = new Div(title, reason, body(changed));
        shown.addClassName("note-amendment");
        return shown;
    }

    /** By caption, in the order of reading; what is empty is left out. */
    private Map<String, String> facts(EncounterContent content, List<ExerciseDone> exercises) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "encounter.moment", NoteWords.when(content));
        put(facts, "encounter.kind", NoteWords.kind(this, content.kind()));
        put(facts, "encounter.subjective", content.subjective());
        put(facts, "encounter.objective", content.objective());
        put(facts, "encounter.assessment", content.assessment());
        put(facts, "encounter.plan", content.plan());
        put(
                facts,
                "encounter.pain",
                content.pain() == null
                        ? null
                        : getTranslation("encounter.pain.value", content.pain()));
        put(
                facts,
                "encounter.new-symptoms",
                content.newSymptoms() == null
                        ? null
                        : getTranslation(content.newSymptoms() ? "encounter.yes" : "encounter.no"));
        put(
                facts,
                "encounter.exercises",
                exercises.isEmpty()
                        ? null
                        : String.join("\n", exercises.stream().map(this::exercise).toList()));
        put(facts, "encounter.adjustment", content.adjustment());
        put(facts, "encounter.adjustment-reason", content.adjustmentReason());
        return facts;
    }

    private void put(Map<String, String> facts, String key, @Nullable String text) {
        if (text != null) {
            facts.put(getTranslation(key), text);
        }
    }

    private String exercise(ExerciseDone exercise) {
        List<String> parts = new ArrayList<>(List.of(exercise.name()));
        if (exercise.done() != null) {
            parts.add(exercise.done());
        }
        Boolean managed = exercise.managed();
        if (managed != null) {
            parts.add(getTranslation(managed ? "encounter.managed.yes" : "encounter.managed.no"));
        }
        return String.join(" · ", parts);
    }

    /**
     * Moment and kind stand in the head, as they are now; here only when they were signed
     * otherwise.
     */
    private Map<String, String> besideHead(EncounterDetails encounter) {
        Map<String, String> signed = facts(encounter.content(), encounter.exercises());
        Map<String, String> now = facts(encounter.currentContent(), encounter.currentExercises());
        for (String key : List.of("encounter.moment", "encounter.kind")) {
            String caption = getTranslation(key);
            signed.remove(caption, now.get(caption));
        }
        return signed;
    }

    private Component body(Map<String, String> facts) {
        var body = new Div();
        body.addClassName("note-body");
        facts.forEach((name, text) -> {
            var caption = new Span(name);
            caption.addClassName("note-caption");
            var shown = new Paragraph(Objects.requireNonNull(text));
            shown.addClassName("pre");
            body.add(caption, shown);
        });
        return body;
    }

    private Component alert(VaadinIcon icon, String text) {
        var alert = new Div(icon.create(), new Span(text));
        alert.addClassName("alert");
        return alert;
    }

    private static Component small(String text) {
        var shown = new Span(text);
        shown.addClassName("secondary");
        return shown;
    }

    private String moment(Instant at) {
        return Formats.moment(at, zone, UI.getCurrent().getLocale());
    }
}
