package app.wervel.intake.ui;

import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import app.wervel.triage.YesNo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the patient came, what the referring doctor asks for, and whether the GP may be told. */
class AccessSection extends FormSection {
    private static final long serialVersionUID = 1L;

    static final String NAME = "access";

    private static final int MOST_TREATMENTS = 999;

    private final transient DraftModel model;
    private final transient Refusals refusals;
    private final transient Runnable changed;
    private final Div referral = new Div();

    AccessSection(
            DraftModel model, Refusals refusals, Locale locale, Runnable changed, String title) {
        super(NAME, title);
        this.model = model;
        this.refusals = refusals;
        this.changed = changed;
        add(access(), referral(locale), consent());
    }

    private QuestionBox access() {
        var box = new QuestionBox("access-path", getTranslation("intake.access.question"), null);
        Choices<String> choices = Choices.row(getTranslation("intake.not-chosen"));
        choices.labelledBy(box.labelId())
                .option("direct", getTranslation("intake.access.direct"))
                .option("referral", getTranslation("intake.access.referral"));
        choices.addClassName("mandatory");
        choices.show(model.access);
        choices.onChange(chosen -> {
            if (chosen == null) {
                choices.show(model.access);
                return;
            }
            model.access = chosen;
            referral.setVisible(isReferral());
            changed.run();
        });
        refusals.field("access", choices);
        box.control(choices);
        return box;
    }

    boolean isReferral() {
        return "referral".equals(model.access);
    }

    private Div referral(Locale locale) {
        var date = Formats.datePicker(getTranslation("intake.referral.date"), locale);
        date.setValue(model.referralDate);
        date.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                model.referralDate = change.getValue();
                changed.run();
            }
        });
        refusals.field("referral.date", date);
        var reason =
                text(
                        "referral.reason",
                        10_000,
                        model.referralReason,
                        value -> model.referralReason = value);
        reason.addClassName("wide");
        referral.add(
                text("referral.referrer", 200, model.referrer, value -> model.referrer = value),
                text(
                        "referral.referrerAgb",
                        20,
                        model.referrerAgb,
                        value -> model.referrerAgb = value),
                date,
                treatments(),
                reason);
        referral.addClassName("referral");
        referral.setVisible(isReferral());
        return referral;
    }

    private IntegerField treatments() {
        var treatments = new IntegerField(getTranslation("intake.referral.treatments"));
        treatments.setValue(model.treatments);
        treatments.setMin(1);
        treatments.setMax(MOST_TREATMENTS);
        TypedText.of(treatments);
        treatments.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                treatments.setInvalid(false);
                model.treatments = change.getValue();
                changed.run();
            }
        });
        return refusals.field("referral.treatments", treatments);
    }

    private TextField text(
            String name, int length, @Nullable String value, Consumer<@Nullable String> write) {
        var field = new TextField(getTranslation("intake." + name));
        field.setMaxLength(length);
        field.setValue(Objects.requireNonNullElse(value, ""));
        TypedText.of(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                write.accept(change.getValue().isBlank() ? null : change.getValue());
                changed.run();
            }
        });
        return refusals.field(name, field);
    }

    private QuestionBox consent() {
        var box =
                new QuestionBox(
                        "consentToInformGp",
                        getTranslation("intake.consent.question"),
                        getTranslation("intake.consent.help"));
        Choices<Boolean> choices = yesNo(this, getTranslation("intake.not-asked"), getLocale());
        choices.labelledBy(box.labelId());
        choices.show(model.consentToInformGp);
        choices.onChange(consent -> {
            model.consentToInformGp = consent;
            changed.run();
        });
        box.control(choices);
        return box;
    }

    static Choices<Boolean> yesNo(Component words, String noneText, Locale locale) {
        return Choices.<Boolean>row(noneText)
                .option(true, words.getTranslation("intake.yes"), AnswerKeys.of(YesNo.YES, locale))
                .option(false, words.getTranslation("intake.no"), AnswerKeys.of(YesNo.NO, locale));
    }

    SectionProgress progress() {
        return isReferral()
                ? SectionProgress.ofParts(
                        model.referrer != null,
                        model.referralDate != null,
                        model.referralReason != null,
                        model.consentToInformGp != null)
                : SectionProgress.ofParts(model.access != null, model.consentToInformGp != null);
    }
}
