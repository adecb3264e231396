package app.wervel.discharge.ui;

import app.wervel.discharge.Completeness;
import app.wervel.discharge.RecordPhase;
import app.wervel.discharge.application.CompletenessService;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.OverviewPart;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** A quiet list of what the record guideline asks for; it stands in nobody's way. */
@org.springframework.stereotype.Component
class CompletenessPart implements OverviewPart {
    private final CompletenessService completeness;
    private final CurrentUser currentUser;
    private final ErrorTexts errorTexts;
    private final ObjectProvider<PatientPage> page;

    CompletenessPart(
            CompletenessService completeness,
            CurrentUser currentUser,
            ErrorTexts errorTexts,
            ObjectProvider<PatientPage> page) {
        this.completeness = completeness;
        this.currentUser = currentUser;
        this.errorTexts = errorTexts;
        this.page = page;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_READ;
    }

    @Override
    public Optional<Component> create(PatientId patient) {
        return completeness
                .episodeOf(patient)
                .map(episode -> {
                    var box = new Div();
                    box.addClassName("completeness");
                    show(box, patient, episode, false);
                    return box;
                });
    }

    private void show(Div box, PatientId patient, EpisodeId episode, boolean opened) {
        box.removeAll();
        Completeness record = completeness.of(episode);
        var content = new Div();
        for (RecordPhase phase : RecordPhase.values()) {
            List<Completeness.Entry> entries =
                    record.entries().stream()
                            .filter(entry -> entry.item().phase() == phase)
                            .toList();
            if (!entries.isEmpty()) {
                content.add(new H3(box.getTranslation("completeness.phase." + phase.id())));
                content.add(list(box, patient, episode, entries));
            }
        }
        long missing = record.missing().size();
        var details =
                new Details(
                        missing == 0
                                ? box.getTranslation("completeness.complete")
                                : box.getTranslation(
                                        "completeness.progress",
                                        record.required() - missing,
                                        record.required()),
                        content);
        details.setOpened(opened);
        box.add(details);
    }

    private UnorderedList list(
            Div box, PatientId patient, EpisodeId episode, List<Completeness.Entry> entries) {
        var list = new UnorderedList();
        list.addClassName("completeness-list");
        entries.forEach(entry -> list.add(row(box, patient, episode, entry)));
        return list;
    }

    private ListItem row(Div box, PatientId patient, EpisodeId episode, Completeness.Entry entry) {
        var item = entry.item();
        var icon =
                switch (entry.state()) {
                    case DONE -> VaadinIcon.CHECK;
                    case NONE -> VaadinIcon.MINUS;
                    case NOT_DONE -> VaadinIcon.CIRCLE_THIN;
                };
        var mark = icon.create();
        mark.getElement().setAttribute("aria-hidden", "true");
        String name = box.getTranslation("completeness.item." + item.id());
        var open =
                new Button(
                        name, click -> page.ifAvailable(shown -> shown.open(patient, item.tab())));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        var state = new Span(box.getTranslation("completeness.state." + entry.state().id()));
        state.addClassName("secondary");
        var source =
                new Span(
                        box.getTranslation(
                                item.isAlwaysRequired()
                                        ? "completeness.always"
                                        : "completeness.if-relevant",
                                item.source()));
        source.addClassName("secondary");
        var row = new ListItem(mark, open, state, source);
        row.addClassNames("completeness-item", "completeness-" + entry.state().id());
        if (item.canBeNone()
                && entry.state() != Completeness.State.DONE
                && currentUser.get().may(Permission.EPISODE_WRITE)) {
            row.add(none(box, patient, episode, entry));
        }
        return row;
    }

    private Button none(Div box, PatientId patient, EpisodeId episode, Completeness.Entry entry) {
        boolean back = entry.state() == Completeness.State.NONE;
        String item = entry.item().id();
        var button =
                new Button(
                        box.getTranslation(back ? "completeness.none.back" : "completeness.none"));
        button.setDisableOnClick(true);
        button.setAriaLabel(
                button.getText() + ": " + box.getTranslation("completeness.item." + item));
        button.addClickListener(click -> {
            boolean saved =
                    new Refusals(errorTexts)
                            .attempt(() -> {
                                if (back) {
                                    completeness.takeBackNone(episode, item);
                                } else {
                                    completeness.recordNone(episode, item);
                                }
                            });
            if (saved) {
                show(box, patient, episode, true);
            } else {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
