package app.wervel.measure.ui;

import app.wervel.measure.TreatmentProfile;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.measure.application.ProfileRow;
import app.wervel.measure.application.ProfileService;
import app.wervel.measure.application.ProfileSuggestion;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/**
 * The treatment profile: what the practitioner chose, and beside it what the rules make of a STarT
 * Back score. The score alone never decides (source K3).
 */
class ProfileSection extends Section {
    private static final long serialVersionUID = 1L;

    private final transient MeasureServices services;
    private final transient EpisodeMeasures measures;
    private final transient Runnable changed;
    private final transient Refusals refusals;
    final RadioButtonGroup<TreatmentProfile> choice = new RadioButtonGroup<>();
    final TextField reason = new TextField();
    final Button save = new Button();

    ProfileSection(MeasureServices services, EpisodeMeasures measures, Runnable changed) {
        this.services = services;
        this.measures = measures;
        this.changed = changed;
        this.refusals = new Refusals(services.errorTexts());
        addClassNames("card", "measure-profile");
        setId("treatment-profile");
        add(new H2(getTranslation("measure.profile.title")));
        add(
                new Paragraph(
                        measures.profile()
                                .map(row ->
                                        getTranslation(
                                                "measure.profile.now",
                                                name(row.profile()),
                                                day(row),
                                                row.chosenByName()))
                                .orElseGet(() -> getTranslation("measure.profile.none"))));
        ProfileSuggestion suggestion = measures.suggestion();
        if (suggestion != null) {
            add(suggested(suggestion));
        }
        if (services.mayWrite() && measures.episode().closedOn() == null) {
            add(form());
        }
        if (measures.profiles().size() > 1) {
            add(history());
        }
    }

    private String name(TreatmentProfile profile) {
        return getTranslation("measure.profile." + profile.number());
    }

    private String day(ProfileRow row) {
        return Formats.date(
                row.chosenAt().atZone(services.clock().getZone()).toLocalDate(), getLocale());
    }

    private Div suggested(ProfileSuggestion suggestion) {
        var text =
                new Paragraph(
                        getTranslation(
                                suggestion.score() == null
                                        ? "measure.profile.suggested.intake"
                                        : "measure.profile.suggested",
                                suggestion.text(getLocale()),
                                suggestion.total().toPlainString(),
                                suggestion.subscale().toPlainString(),
                                Formats.date(suggestion.takenOn(), getLocale())));
        var source =
                new Paragraph(
                        getTranslation(
                                "measure.profile.rule",
                                suggestion.rule(),
                                services.sources().text(suggestion.source(), getLocale())));
        source.addClassName("secondary");
        var never = new Paragraph(getTranslation("measure.profile.never-alone"));
        never.addClassName("secondary");
        var box = new Div(text, source, never);
        box.setId("profile-suggestion");
        return box;
    }

    private Div form() {
        choice.setLabel(getTranslation("measure.profile.choose"));
        choice.setItems(List.of(TreatmentProfile.values()));
        choice.setItemLabelGenerator(this::name);
        measures.profile().ifPresent(row -> choice.setValue(row.profile()));
        refusals.field("profile", choice);
        reason.setLabel(getTranslation("measure.profile.reason"));
        reason.setMaxLength(ProfileService.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setWidth("min(30rem, 100%)");
        refusals.field("reason", reason);
        save.setText(getTranslation("measure.profile.save"));
        save.addClickListener(click -> save());
        var buttons = new Div(reason, save);
        buttons.addClassName("measure-buttons");
        return new Div(choice, buttons);
    }

    private void save() {
        TreatmentProfile chosen = choice.getValue();
        boolean done =
                refusals.attempt(() ->
                        services.profiles()
                                .choose(
                                        measures.episode().id(),
                                        measures.profiles().size(),
                                        chosen == null ? null : chosen.number(),
                                        reason.getValue()));
        if (done) {
            Notices.done(getTranslation("shell.saved"));
            changed.run();
        }
    }

    private Details history() {
        var list = new UnorderedList();
        list.addClassName("measure-facts");
        for (ProfileRow row : measures.profiles().reversed()) {
            String why = row.reason();
            String line =
                    getTranslation(
                            "measure.profile.was",
                            name(row.profile()),
                            day(row),
                            row.chosenByName());
            list.add(new ListItem(why == null ? line : line + " " + why));
        }
        return new Details(getTranslation("measure.profile.history"), list);
    }
}
