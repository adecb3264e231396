package app.wervel.measure.ui;

import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.Score;
import app.wervel.measure.ScoreId;
import app.wervel.measure.Scoring;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.DueMeasure;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.measure.application.InstrumentVersion;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.ScoreData;
import app.wervel.measure.application.ScoreRow;
import app.wervel.measure.application.VersionRow;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.PaperForm;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseDetails;
import app.wervel.questionnaire.form.AnswerEntry;
import app.wervel.questionnaire.form.KeyInForm;
import app.wervel.questionnaire.form.QuestionnaireForm;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import app.wervel.shell.TypedText;
import app.wervel.shell.UnsavedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument is filled in with the patient, or typed over from paper; or a score is corrected.
 * What is filled in is kept as a draft; a correction is not, and whoever leaves it is asked.
 */
@JavaScript("context://unsaved.js")
class FillDialog extends Dialog implements UnsavedText {
    private static final long serialVersionUID = 1L;

    private final transient MeasureServices services;
    private final transient EpisodeMeasures measures;
    private final transient @Nullable ScoreId corrected;
    private final transient Runnable afterwards;
    private final transient Refusals refusals;
    private final UUID requestId = UUID.randomUUID();
    private final Div questions = new Div();
    private final Div paper = new Div();
    private final Div resumed = new Div();
    private final Div saved = new Div();
    final DatePicker takenOn;
    final RadioButtonGroup<FilledHow> how = new RadioButtonGroup<>();
    final Select<VersionRow> onPaper = new Select<>();
    final Select<MeasureMoment> moment = new Select<>();
    final TextField reason = new TextField();
    final Select<String> language = new Select<>();
    final Button save;
    private transient InstrumentVersion version;
    private transient QuestionnaireAnswers before = QuestionnaireAnswers.NONE;
    private transient @Nullable AnswersDraft draft;
    transient AnswerEntry entry;

    /**
     * @param version to begin with; what is keyed in may be of another
     */
    private FillDialog(
            MeasureServices services,
            EpisodeMeasures measures,
            InstrumentVersion version,
            QuestionnaireAnswers answers,
            @Nullable ScoreRow corrects,
            Runnable afterwards) {
        this.services = services;
        this.measures = measures;
        this.version = version;
        this.corrected = corrects == null ? null : corrects.id();
        this.afterwards = afterwards;
        this.refusals = new Refusals(services.errorTexts());
        Instrument instrument = version.instrument();
        setHeaderTitle(
                corrects == null
                        ? instrument.name().in(getLocale())
                        : getTranslation(
                                "measure.correct.title", instrument.name().in(getLocale())));
        takenOn = Formats.datePicker(getTranslation("measure.form.day"), getLocale());
        LocalDate today = LocalDate.now(services.clock());
        takenOn.setMax(today);
        takenOn.setValue(corrects == null ? today : corrects.takenOn());
        refusals.field("takenOn", takenOn);
        how.setLabel(getTranslation("measure.form.how"));
        how.setItems(FilledHow.values());
        how.setItemLabelGenerator(each -> getTranslation("measure.how." + each.id()));
        FilledHow first = corrects == null ? null : corrects.how();
        how.setValue(first == null ? FilledHow.SCREEN : first);
        how.setId("measure-how");
        language.setLabel(getTranslation("measure.form.language"));
        language.setItemLabelGenerator(
                each -> Locale.forLanguageTag(each).getDisplayName(getLocale()));
        language.setId("measure-language");
        moment.setLabel(getTranslation("measure.form.moment"));
        moment.setItems(MeasureMoment.values());
        moment.setItemLabelGenerator(each -> getTranslation("measure.moment." + each.id()));
        moment.setValue(corrects == null ? dueNow(instrument) : corrects.moment());
        refusals.field("moment", moment);
        resumed.addClassName("measure-resumed");
        resumed.setVisible(false);
        questions.getElement().executeJs("window.wervelUnsaved(this)");
        var head = new Div(takenOn, moment, language, how, onPaper);
        head.addClassName("measure-row");
        add(head, direction(instrument), resumed, questions);
        if (corrects == null) {
            choosePaperVersion();
            entry = show(version, true);
            getFooter().add(paper);
            paper.addClassName("measure-paper");
            getFooter().add(saved);
        } else {
            onPaper.setVisible(false);
            chooseLanguage(corrects.language());
            before = answers;
            entry = entry(answers);
            addReason();
        }
        takenOn.addValueChangeListener(change -> changed());
        how.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                askAnotherWay(() -> how.setValue(change.getOldValue()));
            }
        });
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                askAnotherWay(() -> language.setValue(change.getOldValue()));
            }
        });
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.setId("measure-save");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        setWidth("min(48rem, 98vw)");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> cancel());
    }

    /**
     * @throws app.wervel.shared.DomainRuleViolation {@code measure.not-imported}
     */
    static FillDialog fillIn(
            MeasureServices services,
            EpisodeMeasures measures,
            Instrument instrument,
            Runnable afterwards) {
        return new FillDialog(
                services,
                measures,
                services.measures().toFillIn(instrument.id()),
                QuestionnaireAnswers.NONE,
                null,
                afterwards);
    }

    static FillDialog correct(
            MeasureServices services,
            EpisodeMeasures measures,
            ScoreRow score,
            Runnable afterwards) {
        ScoreId id = Objects.requireNonNull(score.id());
        QuestionnaireResponseId response = Objects.requireNonNull(score.response());
        return new FillDialog(
                services,
                measures,
                services.measures().toCorrect(id),
                services.responses().get(response).answers(),
                score,
                afterwards);
    }

    /** Paper may have been printed before the practice took another version into use. */
    private void choosePaperVersion() {
        List<VersionRow> versions = services.measures().versions(version.instrument().id());
        onPaper.setLabel(getTranslation("measure.form.paper-version"));
        onPaper.setItems(versions);
        onPaper.setItemLabelGenerator(each ->
                getTranslation(
                        "measure.form.version-of",
                        each.version(),
                        PaperForm.mark(each.sha256()),
                        Formats.date(
                                LocalDate.ofInstant(each.importedAt(), services.clock().getZone()),
                                getLocale())));
        onPaper.setId("measure-paper-version");
        onPaper.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                take(change.getValue().id(), () -> onPaper.setValue(change.getOldValue()));
            }
        });
    }

    /** Another version is another list: what is filled in of this one stays its draft. */
    private void take(InstrumentVersionId other, Runnable back) {
        AnswersDraft kept = draft;
        List<AnswerProblem> unkept = unkept();
        if (unkept.isEmpty() && (kept == null || kept.flush())) {
            refusals.attempt(() -> entry = show(services.measures().version(other), false));
        } else {
            back.run();
            entry.showProblems(unkept);
        }
    }

    /**
     * Shows a version, with what somebody left of it.
     *
     * @param anew whether the way of asking is that of the draft, too
     */
    private AnswerEntry show(InstrumentVersion shown, boolean anew) {
        version = shown;
        var keeper =
                new AnswersDraft(
                        services, measures.episode().patient(), shown, this::typed, this::unsaved);
        draft = keeper;
        saved.removeAll();
        saved.add(keeper);
        ResponseDetails left = keeper.found();
        ResponseDetails unfinished = left == null || left.answers().isEmpty() ? null : left;
        before = unfinished == null ? activitiesOfLastTime() : unfinished.answers();
        chooseLanguage(unfinished == null ? null : unfinished.language());
        if (unfinished != null) {
            takenOn.setValue(unfinished.on());
            if (anew) {
                how.setValue(unfinished.how());
            }
        }
        showResumed(unfinished);
        onPaper.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(shown.id()))
                .findFirst()
                .ifPresent(onPaper::setValue);
        AnswerEntry made = entry(before);
        showPaper();
        return made;
    }

    private void showResumed(@Nullable ResponseDetails found) {
        resumed.removeAll();
        resumed.setVisible(found != null);
        if (found != null) {
            resumed.add(
                    new Span(
                            getTranslation(
                                    "measure.draft.found",
                                    found.changedBy(),
                                    Formats.moment(
                                            found.changedAt(),
                                            services.clock().getZone(),
                                            getLocale()))),
                    new Button(getTranslation("measure.draft.anew"), click -> askToBeginAnew()));
        }
    }

    private void askToBeginAnew() {
        Question.ask(
                getTranslation("measure.draft.anew.title"),
                getTranslation("measure.draft.anew.text"),
                getTranslation("measure.draft.anew"),
                () -> {
                    if (discard()) {
                        takenOn.setValue(LocalDate.now(services.clock()));
                        entry = show(version, false);
                    }
                });
    }

    private boolean discard() {
        AnswersDraft kept = draft;
        return kept == null || refusals.attempt(kept::discard);
    }

    /** What can be kept: an answer that cannot be right is told beside its question, and stays. */
    private ResponseData typed() {
        LocalDate today = LocalDate.now(services.clock());
        LocalDate day = takenOn.getValue();
        QuestionnaireAnswers answers = entry.answers();
        for (AnswerProblem problem : wrong(false)) {
            answers = answers.without(problem.linkId());
        }
        return new ResponseData(
                language.getValue(),
                how.getValue(),
                day == null || day.isAfter(today) ? today : day,
                answers);
    }

    private List<AnswerProblem> wrong(boolean complete) {
        return AnswersCheck.problems(
                version.definition(), entry.answers(), complete, LocalDate.now(services.clock()));
    }

    /** What stands on the screen and in no draft. */
    private List<AnswerProblem> unkept() {
        List<AnswerProblem> unkept = new ArrayList<>(entry.unreadable());
        unkept.addAll(wrong(false));
        return unkept;
    }

    private boolean isTouched() {
        return !entry.answers().equals(before)
                || !entry.unreadable().isEmpty()
                || !reason.isEmpty();
    }

    private void changed() {
        AnswersDraft keeper = draft;
        if (keeper == null) {
            unsaved(isTouched());
        } else if (keeper.exists() || isTouched()) {
            keeper.changed();
        }
    }

    private void unsaved(boolean something) {
        questions.getElement().executeJs("this.dataset.saved = $0", !something);
    }

    @Override
    public boolean wouldBeLost() {
        AnswersDraft keeper = draft;
        return isTouched() && (keeper == null || !keeper.flush() || !unkept().isEmpty());
    }

    /** The same activities are asked each time, so that they can be compared. */
    private QuestionnaireAnswers activitiesOfLastTime() {
        QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;
        if (version.instrument().scoring() != ScoringMethod.ACTIVITIES) {
            return answers;
        }
        List<ScaleScore> scales =
                measures.course(version.instrument().id())
                        .flatMap(MeasureCourse::latest)
                        .map(ScoreRow::scales)
                        .orElse(List.of());
        int number = 1;
        for (ScaleScore scale : scales) {
            String label = scale.label();
            if (label != null) {
                String meaning = Scoring.activityName(number++);
                for (Map.Entry<String, String> entry : version.meanings().entrySet()) {
                    if (entry.getValue().equals(meaning)) {
                        answers = answers.with(entry.getKey(), new Answer.Words(label));
                    }
                }
            }
        }
        return answers;
    }

    private MeasureMoment dueNow(Instrument instrument) {
        return measures.due().stream()
                .filter(due -> due.instrument().equals(instrument))
                .map(DueMeasure::moment)
                .findFirst()
                .orElse(MeasureMoment.BETWEEN);
    }

    private Paragraph direction(Instrument instrument) {
        var text = new Paragraph(instrument.directionLabel().in(getLocale()));
        text.addClassName("secondary");
        return text;
    }

    /** In which language it is asked is the patient's, not that of whoever is logged in. */
    private void chooseLanguage(@Nullable String known) {
        Questionnaire definition = version.definition();
        language.setItems(definition.languages());
        language.setValue(
                known == null ? definition.languageFor(getLocale().getLanguage()) : known);
        language.setVisible(definition.languages().size() > 1);
    }

    /** Questions on the screen, or figures of a paper form, with these answers. */
    private AnswerEntry entry(QuestionnaireAnswers answers) {
        Questionnaire definition = version.definition();
        String own = getLocale().getLanguage();
        // The words around questions of no known language are the user's.
        String asked =
                definition.languageFor(own).equals(language.getValue()) ? own : language.getValue();
        questions.removeAll();
        AnswerEntry made;
        if (how.getValue() == FilledHow.PAPER) {
            var form = new KeyInForm(definition, asked, services.errorTexts(), services.clock());
            questions.add(form);
            made = form;
        } else {
            var form =
                    new QuestionnaireForm(
                            definition, asked, services.errorTexts(), services.clock());
            questions.add(form);
            made = form;
        }
        made.setAnswers(answers);
        made.onChange(given -> changed());
        boolean fromPaper = how.getValue() == FilledHow.PAPER;
        onPaper.setVisible(
                corrected == null && fromPaper && onPaper.getListDataView().getItemCount() > 1);
        return made;
    }

    /** Another way of asking; what is typed and cannot be read would be lost, so it comes first. */
    private void askAnotherWay(Runnable back) {
        List<AnswerProblem> unreadable = entry.unreadable();
        InstrumentVersion inUse =
                corrected == null
                        ? services.measures().toFillIn(version.instrument().id())
                        : version;
        if (unreadable.isEmpty()
                && how.getValue() == FilledHow.SCREEN
                && !inUse.id().equals(version.id())) {
            take(inUse.id(), back);
        } else if (unreadable.isEmpty()) {
            entry = entry(entry.answers());
            changed();
            showPaper();
        } else {
            back.run();
            entry.showProblems(unreadable);
        }
    }

    private void showPaper() {
        paper.removeAll();
        services.papers()
                .ifAvailable(papers ->
                        paper.add(
                                papers.form(
                                        version.questionnaire(),
                                        measures.episode().patient(),
                                        language.getValue())));
    }

    private void addReason() {
        reason.setLabel(getTranslation("measure.correct.reason"));
        reason.setMaxLength(Score.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        TypedText.of(reason);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> changed());
        refusals.field("reason", reason);
        add(reason);
    }

    private void save() {
        List<AnswerProblem> problems = problems();
        entry.showProblems(problems);
        boolean done =
                problems.isEmpty() && !TypedDate.isWrong(takenOn) && refusals.attempt(this::write);
        if (done) {
            close();
            Notices.done(getTranslation("shell.saved"));
            afterwards.run();
        } else {
            save.setEnabled(true);
        }
    }

    /** What cannot be read comes before what is missing: it is why it is missing. */
    private List<AnswerProblem> problems() {
        List<AnswerProblem> problems = new ArrayList<>(entry.unreadable());
        problems.addAll(wrong(true));
        return problems;
    }

    private void write() {
        var data =
                new ScoreData(
                        version.instrument().id(),
                        version.id(),
                        takenOn.getValue(),
                        moment.getValue().id(),
                        how.getValue().id(),
                        language.getValue(),
                        entry.answers(),
                        requestId);
        ScoreId id = corrected;
        AnswersDraft keeper = draft;
        if (id != null) {
            services.measures().amend(id, data, reason.getValue());
        } else if (keeper != null) {
            keeper.flush();
            record(data, keeper);
        }
    }

    private void record(ScoreData data, AnswersDraft keeper) {
        try {
            services.measures().record(measures.episode().id(), data, keeper.kept());
            keeper.finished();
        } catch (StaleVersion changed) {
            keeper.overtaken();
            throw changed;
        }
    }

    /** What was typed is not thrown away by one key. */
    private void cancel() {
        if (!isTouched()) {
            close();
        } else if (draft == null) {
            Question.ask(
                    getTranslation("measure.form.leave.title"),
                    getTranslation("measure.form.leave"),
                    getTranslation("measure.form.leave.yes"),
                    this::close);
        } else {
            askWhetherToKeep();
        }
    }

    private void askWhetherToKeep() {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("measure.form.leave.title"));
        question.setText(getTranslation("measure.form.keep"));
        question.setConfirmText(getTranslation("measure.form.keep.yes"));
        question.addConfirmListener(keep -> closeWhenKept());
        question.setRejectable(true);
        question.setRejectText(getTranslation("measure.form.leave.yes"));
        // Red belongs to clinical urgency.
        question.setRejectButtonTheme("tertiary");
        question.addRejectListener(leave -> {
            if (discard()) {
                close();
            }
        });
        question.setCancelable(true);
        question.setCancelText(getTranslation("measure.form.keep.on"));
        question.setWidth("min(36rem, 100vw)");
        question.open();
    }

    private void closeWhenKept() {
        if (wouldBeLost()) {
            entry.showProblems(unkept());
        } else {
            close();
            Notices.done(getTranslation("measure.draft.kept"));
        }
    }
}
