package app.wervel.measure.ui;

import app.wervel.measure.Instrument;
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
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.form.AnswerEntry;
import app.wervel.questionnaire.form.KeyInForm;
import app.wervel.questionnaire.form.QuestionnaireForm;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
 */
class FillDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient MeasureServices services;
    private final transient EpisodeMeasures measures;
    private final transient InstrumentVersion version;
    private final transient @Nullable ScoreId corrected;
    private final transient Runnable afterwards;
    private final transient Refusals refusals;
    private final UUID requestId = UUID.randomUUID();
    private final transient QuestionnaireAnswers before;
    private final Div questions = new Div();
    private final Div paper = new Div();
    final DatePicker takenOn;
    final RadioButtonGroup<FilledHow> how = new RadioButtonGroup<>();
    final Select<MeasureMoment> moment = new Select<>();
    final TextField reason = new TextField();
    final Select<String> language = new Select<>();
    final Button save;
    transient AnswerEntry entry;

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
        this.before = answers;
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
        chooseLanguage(corrects);
        moment.setLabel(getTranslation("measure.form.moment"));
        moment.setItems(MeasureMoment.values());
        moment.setItemLabelGenerator(each -> getTranslation("measure.moment." + each.id()));
        moment.setValue(corrects == null ? dueNow(instrument) : corrects.moment());
        refusals.field("moment", moment);
        entry = entry(answers);
        how.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(() -> how.setValue(change.getOldValue()));
            }
        });
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(() -> language.setValue(change.getOldValue()));
            }
        });
        var head = new Div(takenOn, moment, language, how);
        head.addClassName("measure-row");
        add(head, direction(instrument), questions);
        if (corrects != null) {
            addReason();
        }
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.setId("measure-save");
        if (corrects == null) {
            getFooter().add(paper);
            paper.addClassName("measure-paper");
            showPaper();
        }
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
        InstrumentVersion version = services.measures().toFillIn(instrument.id());
        return new FillDialog(
                services,
                measures,
                version,
                activitiesOfLastTime(version, measures),
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

    /** The same activities are asked each time, so that they can be compared. */
    private static QuestionnaireAnswers activitiesOfLastTime(
            InstrumentVersion version, EpisodeMeasures measures) {
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
    private void chooseLanguage(@Nullable ScoreRow corrects) {
        Questionnaire definition = version.definition();
        language.setLabel(getTranslation("measure.form.language"));
        language.setItems(definition.languages());
        language.setItemLabelGenerator(
                each -> Locale.forLanguageTag(each).getDisplayName(getLocale()));
        language.setValue(
                corrects == null
                        ? definition.languageFor(getLocale().getLanguage())
                        : corrects.language());
        language.setVisible(definition.languages().size() > 1);
        language.setId("measure-language");
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
        return made;
    }

    /** Another way of asking; what is typed and cannot be read would be lost, so it comes first. */
    private void ask(Runnable back) {
        List<AnswerProblem> unreadable = entry.unreadable();
        if (unreadable.isEmpty()) {
            entry = entry(entry.answers());
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
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setWidthFull();
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
        problems.addAll(
                AnswersCheck.problems(
                        version.definition(),
                        entry.answers(),
                        true,
                        LocalDate.now(services.clock())));
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
        if (id == null) {
            services.measures().record(measures.episode().id(), data);
        } else {
            services.measures().amend(id, data, reason.getValue());
        }
    }

    /** What was typed is not thrown away by one key. */
    private void cancel() {
        if (entry.answers().equals(before) && entry.unreadable().isEmpty()) {
            close();
            return;
        }
        Question.ask(
                getTranslation("measure.form.leave.title"),
                getTranslation("measure.form.leave"),
                getTranslation("measure.form.leave.yes"),
                this::close);
    }
}
