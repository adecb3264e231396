package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.TranslationState;
import app.wervel.exercise.application.HandoutLanguageRow;
import app.wervel.exercise.application.TranslationDetails;
import app.wervel.exercise.application.TranslationDetails.TranslationRemarkRow;
import app.wervel.exercise.application.TranslationReviewService;
import app.wervel.exercise.application.TranslationUnit.Kind;
import app.wervel.exercise.application.TranslationUnit.TranslationLine;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text of a translation beside the Dutch, with what may be done with it. */
class TranslationDetail extends Section {
    private static final long serialVersionUID = 1L;

    private final transient HandoutLanguageRow language;
    private final transient TranslationDetails details;
    private final transient TranslationReviewService reviews;
    private final transient Refusals refusals;
    private final transient Runnable changed;
    private final transient Map<String, String> begun;

    /**
     * @param who in whose name it is, or was, approved
     * @param approve asks in whose name
     * @param changed runs after something else was changed
     * @param begun remarks that are typed and not kept yet, by text
     */
    TranslationDetail(
            HandoutLanguageRow language,
            TranslationDetails details,
            @Nullable String who,
            Component state,
            TranslationReviewService reviews,
            ErrorTexts errorTexts,
            Runnable approve,
            Runnable changed,
            Map<String, String> begun) {
        this.language = language;
        this.details = details;
        this.reviews = reviews;
        this.refusals = new Refusals(errorTexts);
        this.changed = changed;
        this.begun = begun;
        addClassName("translation-detail");
        var title = new H2(details.row().title().in(interfaceLanguage()));
        title.setId("translation-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "translation-title");
        add(title, state);
        if (who != null) {
            var approval = new Paragraph(who);
            approval.addClassName("secondary");
            add(approval);
        }
        add(table(), actions(approve), remarks());
    }

    private ExerciseLanguage interfaceLanguage() {
        return ExerciseLanguage.orDutch(getLocale().getLanguage());
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassName("translation-table");
        var head = new NativeTableRow();
        head.add(header("Nederlands", "nl", "ltr"));
        head.add(header(language.ownName(), language.id(), language.direction()));
        table.getHead().add(head);
        for (TranslationLine line : details.lines()) {
            var row = new NativeTableRow();
            row.add(cell(line, line.dutch(), "nl", "ltr"));
            row.add(cell(line, line.translation(), language.id(), language.direction()));
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableHeaderCell header(String text, String lang, String direction) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "col");
        written(header, lang, direction);
        return header;
    }

    private NativeTableCell cell(TranslationLine line, String text, String lang, String direction) {
        var cell = new NativeTableCell();
        if (lang.equals("nl") && details.row().kind() != Kind.WORDS) {
            var label = new Span(getTranslation("translation.part." + line.key()));
            label.addClassName("translation-part");
            label.getElement().setAttribute("lang", getLocale().getLanguage());
            cell.add(label);
        }
        for (String paragraph : text.split("\n\n")) {
            var body = new Paragraph(paragraph);
            written(body, lang, direction);
            cell.add(body);
        }
        return cell;
    }

    /** So that a screen reader pronounces it, and it begins on its own side. */
    private static void written(Component component, String lang, String direction) {
        component.getElement().setAttribute("lang", lang);
        component.getElement().setAttribute("dir", direction);
    }

    private Div actions(Runnable approve) {
        var actions = new Div();
        actions.addClassName("translation-actions");
        if (details.row().state() == TranslationState.REVIEWED) {
            var withdraw = new Button(getTranslation("translation.withdraw"), click -> withdraw());
            withdraw.setId("translation-withdraw");
            actions.add(withdraw);
        } else {
            var button = new Button(getTranslation("translation.approve"), click -> approve.run());
            button.setId("translation-approve");
            button.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(button);
        }
        return actions;
    }

    private void withdraw() {
        Question.ask(
                getTranslation("translation.withdraw"),
                getTranslation("translation.withdraw.means"),
                getTranslation("translation.withdraw"),
                () ->
                        change(
                                () -> reviews.withdraw(language.id(), details.row().unit()),
                                "translation.withdrawn"));
    }

    private Div remarks() {
        var part = new Div(new H3(getTranslation("translation.remarks")));
        part.addClassName("translation-remarks");
        if (!details.remarks().isEmpty()) {
            var list = new UnorderedList();
            details.remarks().forEach(remark -> list.add(remark(remark)));
            part.add(list);
        }
        var text = new TextArea(getTranslation("translation.remark"));
        text.setId("translation-remark");
        text.setHelperText(getTranslation("translation.remark.hint"));
        text.setMaxLength(TranslationReviewService.LONGEST_REMARK);
        text.setWidthFull();
        refusals.field("remark", text);
        String unit = details.row().unit();
        text.setValue(begun.getOrDefault(unit, ""));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> begun.put(unit, typed.getValue()));
        var keep =
                new Button(
                        getTranslation("translation.remark.keep"),
                        click -> change(() -> keep(unit, text.getValue()), "shell.saved"));
        part.add(text, keep);
        return part;
    }

    private void keep(String unit, String remark) {
        reviews.remark(language.id(), unit, remark);
        begun.remove(unit);
    }

    private ListItem remark(TranslationRemarkRow remark) {
        var settle =
                new Button(
                        getTranslation("translation.remark.settle"),
                        click ->
                                change(
                                        () -> reviews.settle(language.id(), remark.id()),
                                        "translation.remark.settled"));
        settle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        settle.setAriaLabel(getTranslation("translation.remark.settle") + ": " + remark.remark());
        var text = new Span(remark.remark());
        text.getElement().setAttribute("dir", "auto");
        var by = new Span(remark.enteredBy());
        by.addClassName("secondary");
        return new ListItem(text, by, settle);
    }

    private void change(Runnable action, String doneKey) {
        if (refusals.attempt(action)) {
            Notices.done(getTranslation(doneKey));
            changed.run();
        }
    }
}
