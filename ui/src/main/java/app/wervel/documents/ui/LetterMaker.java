package app.wervel.documents.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanRow;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.application.LetterRequest;
import app.wervel.documents.application.LetterService;
import app.wervel.documents.application.PrintedDocument;
import app.wervel.documents.application.QuestionnaireService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeRow;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.redflag.ui.RedFlagNavigation;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a letter of what the record holds: which one, of which intake or plan, to whom. What cannot
 * be made says why before anybody writes.
 */
class LetterMaker extends Section {
    private static final long serialVersionUID = 1L;

    enum Kind {
        REPORT,
        REFERRAL,
        SUMMARY,
        AGREEMENT,
        QUESTIONNAIRE;

        boolean isOfAnIntake() {
            return this == REPORT || this == REFERRAL || this == SUMMARY;
        }

        boolean isWrittenToADoctor() {
            return this == REPORT || this == REFERRAL;
        }
    }

    private final transient LetterService letters;
    private final transient QuestionnaireService questionnaires;
    private final transient AlarmOfLetter alarms;
    private final transient IntakeForms forms;
    private final transient ErrorTexts texts;
    private final transient PatientId patient;
    private final ZoneId zone;
    private final @Nullable String gp;
    private final transient List<IntakeRow> intakes;
    private final transient List<CarePlanRow> plans;

    final Select<Kind> kind = new Select<>();
    final Select<ReportRecipient> recipient = new Select<>();
    final Select<IntakeRow> intake = new Select<>();
    final Select<CarePlanRow> plan = new Select<>();
    final Select<IntakeFormId> form = new Select<>();
    final Select<ExerciseLanguage> language = new Select<>();
    final TextArea addressee = new TextArea();
    final TextArea remark = new TextArea();
    final Paragraph reason = new Paragraph();
    final Anchor open = new Anchor();
    final Div alarm = new Div();
    private transient @Nullable RedFlagRow redFlag;

    LetterMaker(
            LetterService letters,
            QuestionnaireService questionnaires,
            AlarmOfLetter alarms,
            IntakeForms forms,
            IntakeQueries intakeQueries,
            CarePlanQueries planQueries,
            PatientQueries patients,
            ErrorTexts texts,
            ZoneId zone,
            PatientId patient) {
        this.letters = letters;
        this.questionnaires = questionnaires;
        this.alarms = alarms;
        this.forms = forms;
        this.texts = texts;
        this.patient = patient;
        this.zone = zone;
        this.intakes = intakeQueries.listOf(patient);
        this.plans =
                planQueries.ofPatient(patient).stream()
                        .filter(row -> row.status() != CarePlanStatus.ENDED)
                        .toList();
        addClassNames("card", "letter-maker");
        buildChoices();
        this.gp = patients.get(patient).gp();
        buildTexts();
        buildLink();
        reason.addClassName("caution");
        reason.getElement().setAttribute("role", "status");
        var choices = new Div(kind, recipient, intake, plan, form, language);
        choices.addClassName("form-row");
        add(choices, addressee, remark, reason, open, buildAlarm());
        show();
    }

    private void buildChoices() {
        kind.setLabel(getTranslation("letters.kind"));
        kind.setId("letter-kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(
                each -> getTranslation("letters.kind." + each.name().toLowerCase(Locale.ROOT)));
        kind.setValue(Kind.REPORT);
        kind.addValueChangeListener(change -> show());
        recipient.setLabel(getTranslation("closing.report.recipient"));
        recipient.setItems(ReportRecipient.values());
        recipient.setItemLabelGenerator(each -> getTranslation("closing.report.to." + each.id()));
        recipient.setValue(ReportRecipient.GP);
        recipient.addValueChangeListener(change -> {
            address();
            show();
        });
        intake.setLabel(getTranslation("letters.intake"));
        intake.setItems(intakes);
        intake.setItemLabelGenerator(each ->
                getTranslation(
                        "letters.intake.line",
                        Formats.date(each.startedAt().atZone(zone).toLocalDate(), getLocale()),
                        each.practitionerName()));
        intakes.stream().findFirst().ifPresent(intake::setValue);
        intake.addValueChangeListener(change -> show());
        plan.setLabel(getTranslation("letters.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(this::planLine);
        plans.stream().findFirst().ifPresent(plan::setValue);
        form.setLabel(getTranslation("letters.form"));
        form.setItems(IntakeFormId.values());
        form.setItemLabelGenerator(each -> forms.get(each).title().in(getLocale()));
        form.setValue(IntakeFormId.LOW_BACK);
        language.setLabel(getTranslation("letters.language"));
        language.setItems(ExerciseLanguage.values());
        language.setItemLabelGenerator(ExerciseLanguage::ownName);
        language.setValue(ExerciseLanguage.NL);
    }

    private String planLine(CarePlanRow row) {
        var started = row.activatedAt();
        return started == null
                ? getTranslation("letters.plan.draft", row.goals(), row.prescriptions())
                : getTranslation(
                        "letters.plan.started",
                        Formats.date(started.atZone(zone).toLocalDate(), getLocale()),
                        row.prescriptions());
    }

    private void buildTexts() {
        addressee.setLabel(getTranslation("letters.addressee"));
        addressee.setHelperText(getTranslation("letters.addressee.hint"));
        address();
        addressee.setMaxLength(LetterRequest.LONGEST_ADDRESSEE);
        addressee.setWidthFull();
        remark.setLabel(getTranslation("letters.remark"));
        remark.setMaxLength(LetterRequest.LONGEST_REMARK);
        remark.setWidthFull();
        // The link opens what is on the screen, so what is typed must be known before the click.
        addressee.setValueChangeMode(ValueChangeMode.EAGER);
        remark.setValueChangeMode(ValueChangeMode.EAGER);
    }

    /** A name that was typed for one doctor is never another's. */
    private void address() {
        addressee.setValue(
                recipient.getValue() == ReportRecipient.GP
                        ? Objects.requireNonNullElse(gp, "")
                        : "");
    }

    private void buildLink() {
        open.setId("letter-open");
        new PdfDownload(texts, this::print).openedBy(open);
        open.addClassNames("print-link", "primary");
        open.add(VaadinIcon.PRINT.create(), new Span(getTranslation("letters.open")));
    }

    /** A letter of an alarm is sent, answered and closed at the alarm. */
    private Div buildAlarm() {
        var follow =
                new Button(
                        getTranslation("letters.to-alarm"),
                        click -> {
                            if (redFlag != null) {
                                RedFlagNavigation.open(redFlag.id());
                            }
                        });
        follow.addThemeVariants(ButtonVariant.SMALL);
        alarm.add(new Paragraph(getTranslation("letters.of-alarm")), follow);
        alarm.addClassName("letter-alarm");
        open.getElement().addEventListener("click", click -> opened());
        return alarm;
    }

    private void opened() {
        RedFlagRow flag = redFlag;
        if (flag != null) {
            new Refusals(texts)
                    .attempt(() ->
                            alarms.opened(flag, language.getValue().id(), addressee.getValue()));
        }
    }

    private void show() {
        Kind chosen = kind.getValue();
        recipient.setVisible(chosen == Kind.REPORT);
        intake.setVisible(chosen.isOfAnIntake() && intakes.size() > 1);
        form.setVisible(chosen == Kind.QUESTIONNAIRE);
        plan.setVisible(chosen == Kind.AGREEMENT && plans.size() > 1);
        addressee.setVisible(chosen.isWrittenToADoctor());
        remark.setVisible(chosen.isWrittenToADoctor());
        Optional<String> refused = reasonAgainst(chosen);
        reason.setText(refused.orElse(""));
        reason.setVisible(refused.isPresent());
        open.setVisible(refused.isEmpty());
        redFlag =
                chosen == Kind.REFERRAL && refused.isEmpty()
                        ? alarms.find(patient, intake.getValue().id()).orElse(null)
                        : null;
        alarm.setVisible(redFlag != null);
    }

    private Optional<String> reasonAgainst(Kind chosen) {
        if (chosen.isOfAnIntake() && intake.getValue() == null) {
            return Optional.of(getTranslation("letters.no-intake"));
        }
        if (chosen == Kind.AGREEMENT && plans.isEmpty()) {
            return Optional.of(getTranslation("letters.no-plan"));
        }
        return chosen.isWrittenToADoctor()
                ? letters.reasonAgainst(
                                intake.getValue().id(),
                                recipient.getValue(),
                                chosen == Kind.REFERRAL)
                        .map(code -> texts.text(code, getLocale()))
                : Optional.empty();
    }

    private PrintedDocument print() {
        var request =
                new LetterRequest(
                        language.getValue().id(),
                        addressee.getValue(),
                        remark.getValue(),
                        kind.getValue() == Kind.REPORT ? recipient.getValue().id() : null);
        return switch (kind.getValue()) {
            case REPORT -> letters.report(intake.getValue().id(), request);
            case REFERRAL -> letters.referral(intake.getValue().id(), request);
            case SUMMARY -> letters.intakeSummary(intake.getValue().id(), request);
            case AGREEMENT -> letters.agreement(plan.getValue().id(), request);
            case QUESTIONNAIRE ->
                    questionnaires.print(patient, request.lang(), form.getValue().id());
        };
    }
}
