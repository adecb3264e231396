package app.wervel.intake.ui;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.Suggestion;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.EarlierScreening;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.patient.Sex;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Autosave;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A draft on the screen: index, questions, and beside them what the rules say. Saves itself. */
@JavaScript("context://unsaved.js")
class IntakeForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_BEFORE_SAVE = 800;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> STORY =
            List.of(
                    "requestForHelp",
                    "complaint",
                    "earlierEpisodes",
                    "beliefs",
                    "worries",
                    "expectations");

    private final transient IntakeTools tools;
    private final transient IntakeDetails intake;
    private final transient QuestionCatalogue questions;
    private final transient DraftModel model;
    private final transient Autosave autosave;
    private final transient Refusals refusals;
    private final transient Consumer<IntakeDetails> concluded;
    private final transient Runnable reload;
    private final Locale locale;
    private final Span status;
    private final Div overtaken = new Div();
    private final EmergencyNotice emergency;
    private final LivePanel panel;
    private final SectionIndex index;
    private final List<FormSection> sections = new ArrayList<>();
    private final AccessSection access;
    private final FormSection story;
    private final PainSection pain;
    private final List<ScreeningSection> screening = new ArrayList<>();
    private final ConclusionPart conclusion;
    private final InformedPart informedNow;
    private final FormChoice formChoice;
    private final InformedPart informed;

    /**
     * @param status where it says whether everything is saved
     * @param concluded shows what was concluded
     * @param reload shows the intake as it is now
     */
    IntakeForm(
            IntakeTools tools,
            IntakeDetails intake,
            Locale locale,
            Span status,
            Consumer<IntakeDetails> concluded,
            Runnable reload) {
        this.tools = tools;
        this.intake = intake;
        this.questions = tools.forms().get(intake.form());
        this.locale = locale;
        this.status = status;
        this.concluded = concluded;
        this.reload = reload;
        this.model = new DraftModel(intake, questions);
        this.refusals = new Refusals(tools.errors());
        this.autosave =
                new Autosave(
                        intake.version(),
                        version ->
                                tools.intakes()
                                        .saveDraft(intake.id(), version, model.draft())
                                        .version(),
                        this::scheduleSave,
                        this::showState,
                        refusals::show);
        addClassName("intake-form");
        informed = informedPart();
        formChoice = new FormChoice(tools.forms(), intake.form(), locale, this::changeForm);
        informedNow = informedPart();
        emergency = new EmergencyNotice(informedNow, locale, sheet());
        panel = new LivePanel(questions, tools.sources(), locale);
        access =
                new AccessSection(
                        model,
                        refusals,
                        locale,
                        this::changed,
                        getTranslation("intake.section.access"));
        story = new FormSection("story", getTranslation("intake.section.story"));
        pain =
                new PainSection(
                        questions,
                        model,
                        new IntakeBodyChart(tools, intake, model, this::changed),
                        refusals,
                        locale,
                        this::changed,
                        getTranslation("intake.section.pain"));
        conclusion =
                new ConclusionPart(
                        tools.errors(),
                        new AnswerTexts(questions, locale, this::getTranslation),
                        locale,
                        informed,
                        this::conclude,
                        getTranslation("intake.section.conclusion"));
        buildSections();
        index = new SectionIndex(sections);
        var page = new Div();
        page.addClassName("intake-sections");
        earlierNotice().ifPresent(page::add);
        sections.forEach(page::add);
        overtaken.addClassName("off");
        overtaken.getElement().setAttribute("role", "alert");
        overtaken.addClassNames("caution", "overtaken");
        var columns = new Div(index, page, panel);
        columns.addClassName("intake-columns");
        add(overtaken, emergency, columns);
        getElement().executeJs("window.wervelUnsaved(this)");
        getElement().addEventListener("wervel-leaving", leaving -> saveNow());
        refresh();
        showState(autosave.state());
    }

    private Optional<String> sheet() {
        return Optional.ofNullable(tools.sheets().getIfAvailable())
                .flatMap(sheets -> sheets.address(intake.id()));
    }

    private InformedPart informedPart() {
        return new InformedPart(
                intake.informed(), tools.errors(), tools.clock(), locale, this::recordInformed);
    }

    private List<InformedDetails> recordInformed(InformedData entry) {
        List<InformedDetails> all = tools.intakes().addInformed(intake.id(), entry).informed();
        informed.show(all);
        informedNow.show(all);
        // What was typed there is kept, too.
        showState(autosave.state());
        return all;
    }

    private void buildSections() {
        access.addComponentAtIndex(1, formChoice);
        STORY.forEach(field -> story.add(told(field)));
        sections.add(access);
        sections.add(story);
        sections.add(pain);
        for (var section : questions.sections(model.answers())) {
            var shown =
                    new ScreeningSection(
                            questions,
                            section,
                            model,
                            tools.errors(),
                            locale,
                            this::changed,
                            told -> told(told.id()));
            shown.register(refusals);
            showEarlier(shown);
            screening.add(shown);
            sections.add(shown);
        }
        sections.add(conclusion);
    }

    /** A screening that is done again shows what was answered then, and when. */
    private void showEarlier(ScreeningSection shown) {
        EarlierScreening earlier = intake.earlier();
        if (earlier == null) {
            return;
        }
        String day =
                Formats.date(
                        earlier.concludedAt().atZone(tools.clock().getZone()).toLocalDate(),
                        locale);
        var words = new AnswerTexts(questions, locale, this::getTranslation);
        shown.showEarlier(
                earlier,
                (question, answer) ->
                        getTranslation("intake.earlier", day, words.answer(question, answer)));
    }

    private Optional<Component> earlierNotice() {
        return Optional.ofNullable(intake.earlier())
                .map(earlier -> {
                    var notice =
                            new Paragraph(
                                    getTranslation(
                                            "intake.earlier.title",
                                            Formats.date(
                                                    earlier.concludedAt()
                                                            .atZone(tools.clock().getZone())
                                                            .toLocalDate(),
                                                    locale)));
                    notice.addClassName("caution");
                    return notice;
                });
    }

    private ToldQuestion told(String field) {
        return new ToldQuestion(
                field, questions.complaintQuestion(field), model, refusals, locale, this::changed);
    }

    private void changed() {
        refresh();
        autosave.changed();
    }

    /** What follows from the answers, without a write. */
    private void refresh() {
        Sex sex = intake.facts().sex();
        Suggestion suggestion =
                tools.suggestions()
                        .preview(intake.facts(), intake.form(), model.answers(), model.region());
        panel.show(suggestion, questions.completing(intake.facts().completing(model.answers())));
        formChoice.show(model.region().toMap().isEmpty());
        emergency.show(suggestion);
        conclusion.show(suggestion, model.consentToInformGp);
        screening.forEach(section -> section.show(sex));
        index.show(access.name(), access.progress());
        index.show(story.name(), storyProgress());
        index.show(pain.name(), pain.progress());
        screening.forEach(section -> index.show(section.name(), section.progress(sex)));
    }

    private SectionProgress storyProgress() {
        boolean[] told = new boolean[STORY.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = model.tells(STORY.get(i));
        }
        return SectionProgress.ofParts(told);
    }

    private void scheduleSave() {
        getElement()
                .executeJs(
                        "clearTimeout(this.intakeSave); this.intakeSave = setTimeout(() => this.$server.saveNow(), $0)",
                        PAUSE_BEFORE_SAVE);
    }

    @ClientCallable
    private void saveNow() {
        autosave.flush();
    }

    private void showState(Autosave.State state) {
        status.setClassName("save-state state-" + state.name().toLowerCase(Locale.ROOT));
        String time = LocalTime.now(tools.clock()).format(CLOCK_TIME);
        status.setText(
                switch (state) {
                    case UNTOUCHED -> getTranslation("intake.state.untouched");
                    case WAITING -> getTranslation("intake.state.waiting");
                    case SAVED -> getTranslation("intake.state.saved", time);
                    case REFUSED, FAILED, OVERTAKEN -> getTranslation("intake.state.not-saved");
                });
        getElement().executeJs("this.dataset.saved = $0", String.valueOf(!autosave.isUnsaved()));
        if (state == Autosave.State.OVERTAKEN && overtaken.hasClassName("off")) {
            var again =
                    new Button(
                            getTranslation("intake.overtaken.reload"),
                            VaadinIcon.REFRESH.create(),
                            click -> reload.run());
            overtaken.add(new Paragraph(getTranslation("intake.overtaken")), again);
            overtaken.removeClassName("off");
        }
    }

    /** What was filled in stays; only the questions change. */
    private void changeForm(IntakeFormId form) {
        if (conclusion.isBegun()) {
            Notices.refused(getTranslation("intake.form.conclusion-begun"));
            return;
        }
        if (!autosave.flush()) {
            return;
        }
        refusals.attempt(() -> {
            tools.intakes()
                    .saveDraft(
                            intake.id(),
                            autosave.version(),
                            model.draft().withForm(form.id(), Map.of()));
            reload.run();
        });
    }

    private boolean conclude(ConclusionData data) {
        if (!autosave.flush()) {
            return false;
        }
        try {
            concluded.accept(tools.intakes().conclude(intake.id(), autosave.version(), data));
            return true;
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            autosave.overtaken();
            return false;
        }
    }

    /** Saves before leaving; true when nothing would be lost. */
    boolean mayLeave() {
        return autosave.flush() && !conclusion.isBegun();
    }

    /** Whether it lost against somebody else's change; then leaving is the only thing to do. */
    boolean isOvertaken() {
        return autosave.state() == Autosave.State.OVERTAKEN;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        IntakeKeys.install(getElement());
    }

    /**
     * The window was closed: what was typed in the last second is saved, if somebody is still
     * logged in.
     */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (autosave.state() == Autosave.State.WAITING
                && SecurityContextHolder.getContext().getAuthentication() != null) {
            autosave.flush();
        }
    }
}
