package app.wervel.intake.ui;

import app.wervel.bodychart.BodyRegion;
import app.wervel.intake.Conclusion;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.shell.Formats;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A concluded intake, to read: suggestion and conclusion side by side, and all that was answered.
 */
class ConcludedSummary extends Div {
    private static final long serialVersionUID = 1L;

    /** Where all that was told and answered stands. */
    static final String ANSWERS = "intake-answers";

    private static final List<String> TOLD =
            List.of(
                    "requestForHelp",
                    "complaint",
                    "history",
                    "earlierEpisodes",
                    "beliefs",
                    "worries",
                    "expectations",
                    "medicinesFree");

    private final transient IntakeDetails intake;
    private final transient QuestionCatalogue catalogue;
    private final transient RuleSources sources;
    private final transient Clock clock;
    private final transient AnswerTexts texts;
    private final Locale locale;

    ConcludedSummary(
            IntakeDetails intake,
            ConclusionDetails concluded,
            QuestionCatalogue catalogue,
            RuleSources sources,
            Clock clock,
            Locale locale,
            @Nullable Component alarm,
            @Nullable Component appointment,
            @Nullable Component informed) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.sources = sources;
        this.clock = clock;
        this.locale = locale;
        this.texts = new AnswerTexts(catalogue, locale, this::getTranslation);
        addClassName("concluded");
        if (alarm != null) {
            add(alarm);
        }
        var pair = new Div(conclusion(concluded), suggestion());
        pair.addClassName("pair");
        add(pair);
        if (appointment != null) {
            add(appointment);
        }
        if (informed != null) {
            add(part("intake.conclusion.informed", informed));
        }
        add(record());
    }

    private Section part(String titleKey, Component... content) {
        var part = new Section(new H2(getTranslation(titleKey)));
        part.addClassName("card");
        part.add(content);
        return part;
    }

    private Section conclusion(ConclusionDetails concluded) {
        Conclusion conclusion = concluded.conclusion();
        var list = new DescriptionList();
        line(
                list,
                "intake.conclusion.screening",
                IntakeWords.screening(this, conclusion.screening()));
        line(
                list,
                "intake.conclusion.classification",
                IntakeWords.classification(this, conclusion.classification()));
        line(list, "intake.conclusion.phase", IntakeWords.phase(this, conclusion.phase()));
        line(list, "intake.conclusion.reason", conclusion.reason());
        line(list, "intake.conclusion.advice", conclusion.adviceGiven());
        line(list, "intake.conclusion.further", yesNo(conclusion.furtherExamination()));
        line(list, "intake.conclusion.consent", yesNo(conclusion.consentToInformGp()));
        var by =
                new Paragraph(
                        getTranslation(
                                "intake.concluded.by",
                                concluded.concludedByName(),
                                Formats.moment(concluded.concludedAt(), clock.getZone(), locale)));
        by.addClassName("secondary");
        var part =
                part(
                        "intake.concluded.conclusion",
                        UrgencyLook.badge(
                                conclusion.urgency(),
                                IntakeWords.urgency(this, conclusion.urgency())),
                        list,
                        by);
        return part;
    }

    private Section suggestion() {
        var suggestion = intake.suggestion();
        Urgency urgency = suggestion.urgency();
        var part =
                part(
                        "intake.concluded.suggestion",
                        UrgencyLook.badge(
                                urgency,
                                urgency == Urgency.NONE
                                        ? getTranslation("intake.panel.no-alarm")
                                        : IntakeWords.urgency(this, urgency)));
        for (EmergencyAction action : suggestion.actions()) {
            part.add(new Paragraph(IntakeWords.action(this, action)));
        }
        var list = new DescriptionList();
        line(
                list,
                "intake.conclusion.classification",
                IntakeWords.classification(this, suggestion.classification()));
        var phase = suggestion.phase();
        line(
                list,
                "intake.conclusion.phase",
                phase == null ? null : IntakeWords.phase(this, phase));
        line(
                list,
                "intake.concluded.not-asked",
                suggestion.notAsked().isEmpty()
                        ? getTranslation("intake.concluded.all-asked")
                        : suggestion.notAsked().stream()
                                .map(texts::label)
                                .collect(Collectors.joining(", ")));
        part.add(list);
        new AttentionList(suggestion.attention(), sources, locale, false).addTo(part);
        var rules = new Div();
        var cards = new RuleCards(this, texts, sources, locale);
        cards.alarms(suggestion, intake.answers(), false).forEach(rules::add);
        cards.others(suggestion, intake.answers(), false).forEach(rules::add);
        if (!suggestion.rules().isEmpty()) {
            var details =
                    new NativeDetails(
                            getTranslation("intake.concluded.rules", suggestion.rules().size()),
                            rules);
            details.setOpen(urgency.isAtLeast(Urgency.GP_SOON));
            part.add(details);
        }
        var version =
                new Paragraph(
                        getTranslation("intake.panel.version", suggestion.decidedBy().value()));
        version.addClassName("secondary");
        part.add(version);
        return part;
    }

    private Section record() {
        var part = part("intake.concluded.record");
        part.setId(ANSWERS);
        part.getElement().setAttribute("tabindex", "-1");
        IntakeDraft draft = intake.draft();
        var model = new DraftModel(intake, catalogue);
        var told = new DescriptionList();
        line(
                told,
                "intake.access.question",
                draft.access() == null ? null : getTranslation("intake.access." + draft.access()));
        if ("referral".equals(draft.access())) {
            line(told, "intake.referral.referrer", model.referrer);
            line(told, "intake.referral.referrerAgb", model.referrerAgb);
            line(
                    told,
                    "intake.referral.date",
                    model.referralDate == null ? null : Formats.date(model.referralDate, locale));
            line(
                    told,
                    "intake.referral.treatments",
                    model.treatments == null ? null : model.treatments.toString());
            line(told, "intake.referral.reason", model.referralReason);
        }
        for (String field : TOLD) {
            add(told, catalogue.complaintQuestion(field).label().in(locale), model.told(field));
        }
        add(
                told,
                catalogue.complaintQuestion("bodyRegions").label().in(locale),
                Arrays.stream(BodyRegion.values())
                        .filter(region -> model.bodyRegions().contains(region.id()))
                        .map(region -> region.name(locale))
                        .collect(Collectors.joining(", ")));
        for (String score : List.of("nprsNow", "nprsWorst", "nprsAverage")) {
            Integer value = model.score(score);
            add(
                    told,
                    catalogue.complaintQuestion(score).label().in(locale),
                    value == null ? null : value + " / 10");
        }
        add(
                told,
                catalogue.complaintQuestion("activities").label().in(locale),
                draft.activities().stream()
                        .map(activity ->
                                activity.name()
                                        + (activity.score() == null
                                                ? ""
                                                : " (" + activity.score() + ")"))
                        .collect(Collectors.joining(", ")));
        part.add(told);
        catalogue
                .sections(intake.answers())
                .forEach(section -> answers(section).ifPresent(part::add));
        return part;
    }

    private Optional<Component> answers(QuestionCatalogue.Section section) {
        var list = new DescriptionList();
        List<FormQuestion> asked = section.asked().stream().filter(intake::isAnswered).toList();
        asked.forEach(question ->
                add(
                        list,
                        question.label().in(locale),
                        texts.answer(question, intake.plain(question))));
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var details = new NativeDetails(section.title().in(locale), list);
        details.setOpen(true);
        return Optional.of(details);
    }

    private void line(DescriptionList list, String key, @Nullable String value) {
        add(list, getTranslation(key), value);
    }

    private static void add(DescriptionList list, String label, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var description = new DescriptionList.Description(new Span(value));
        description.addClassName("pre");
        list.add(new DescriptionList.Term(label), description);
    }

    private @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : getTranslation(value ? "intake.yes" : "intake.no");
    }
}
