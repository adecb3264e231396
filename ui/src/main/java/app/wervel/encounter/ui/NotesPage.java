package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.EncounterFilter;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.patient.PatientId;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;

/** The notes of one patient in pages, by complaint and by word. */
@StyleSheet("context://encounter.css")
class NotesPage extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;
    private static final int SEARCH_PAUSE = 400;

    private final transient EncounterTools tools;
    private final transient PatientId patient;
    private final Select<EpisodeDetails> episode = new Select<>();
    private final TextField words = new TextField();
    private final Div list = new Div();

    NotesPage(EncounterTools tools, PatientId patient) {
        this.tools = tools;
        this.patient = patient;
        addClassNames("tab-body", "notes");
        list.addClassName("notes-list");
        add(bar(), list);
        show(0);
    }

    private Div bar() {
        var bar = new Div();
        bar.addClassName("notes-bar");
        if (tools.mayWrite() && tools.encounters().canStart(patient)) {
            var write = NoteHeaderPart.button(tools, patient);
            write.removeThemeVariants(ButtonVariant.SMALL);
            write.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(write);
        }
        List<EpisodeDetails> episodes = tools.episodes().ofPatient(patient);
        episode.setLabel(getTranslation("encounter.episode"));
        episode.setItemLabelGenerator(each ->
                each == null
                        ? getTranslation("encounter.episode.all")
                        : Objects.requireNonNullElse(
                                each.title(), Formats.date(each.startedOn(), getLocale())));
        episode.setEmptySelectionAllowed(true);
        episode.setItems(episodes);
        episode.addValueChangeListener(change -> show(0));
        episode.setVisible(episodes.size() > 1);
        words.setLabel(getTranslation("encounter.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(SEARCH_PAUSE);
        words.addValueChangeListener(change -> show(0));
        bar.add(episode, words);
        return bar;
    }

    private void show(int page) {
        list.removeAll();
        EpisodeDetails chosen = episode.getValue();
        var filter = new EncounterFilter(chosen == null ? null : chosen.id(), words.getValue());
        var notes = tools.queries().page(patient, filter, new PageRequest(page, SHOWN));
        if (notes.items().isEmpty()) {
            boolean narrowed = chosen != null || !words.isEmpty();
            var empty =
                    new Paragraph(
                            getTranslation(
                                    narrowed ? "encounter.none-found" : "encounter.none-yet"));
            empty.addClassName("empty-state");
            list.add(empty);
            return;
        }
        notes.items().forEach(note -> list.add(note(note)));
        if (notes.total() > SHOWN) {
            list.add(pages(page, notes.total()));
        }
    }

    private Div note(EncounterDetails encounter) {
        var note = new NoteDisplay(encounter, tools.clock().getZone());
        boolean own =
                encounter.isDraft()
                        && encounter.practitioner().equals(tools.currentUser().get().id());
        var open =
                new Button(
                        getTranslation(
                                own
                                        ? "encounter.continue"
                                        : encounter.status() == EncounterStatus.SIGNED
                                                ? "encounter.open-or-amend"
                                                : "encounter.open"),
                        click -> EncounterNavigation.open(encounter.id()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(open.getText() + ", " + NoteWords.when(encounter.currentContent()));
        note.add(new Div(open));
        return note;
    }

    private Div pages(int page, long total) {
        long last = (total - 1) / SHOWN;
        var newer = new Button(getTranslation("encounter.page.newer"), click -> show(page - 1));
        newer.setEnabled(page > 0);
        var older = new Button(getTranslation("encounter.page.older"), click -> show(page + 1));
        older.setEnabled(page < last);
        var where = new Span(getTranslation("encounter.page", page + 1, last + 1, total));
        where.addClassName("secondary");
        var pages = new Div(newer, where, older);
        pages.addClassName("form-buttons");
        return pages;
    }
}
