package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AbsenceEffect;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.ReflowedAppointment;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose appointments a new absence makes impossible, and where each could go: chosen one by one,
 * moved one by one or together. What stays is still in the agenda, as a conflict.
 */
class AbsenceEffectsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE_IN_LIST = Pattern.compile("appointments\\[(\\d+)]\\..*");

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient List<Line> lines = new ArrayList<>();
    private final Paragraph count = new Paragraph();
    final Button moveAll = new Button();

    AbsenceEffectsDialog(DeskTools tools, List<AbsenceEffect> effects) {
        this.tools = tools;
        this.refusals = new Refusals(tools.errors());
        setHeaderTitle(getTranslation("scheduling.absence.title"));
        addClassNames("desk-dialog", "absence-dialog");
        setWidth("min(60rem, 100vw)");
        setCloseOnOutsideClick(false);
        var list = new UnorderedList();
        list.addClassName("plain-list");
        for (AbsenceEffect effect : effects) {
            var line = new Line(effect);
            lines.add(line);
            list.add(line);
        }
        count.getElement().setAttribute("aria-live", "polite");
        moveAll.addThemeVariants(ButtonVariant.PRIMARY);
        moveAll.setDisableOnClick(true);
        moveAll.addClickListener(click -> {
            move(lines.stream().filter(Line::isToMove).toList());
            counted();
        });
        add(new Paragraph(getTranslation("scheduling.absence.explanation")), count, list);
        getFooter().add(new Button(getTranslation("scheduling.close"), click -> close()), moveAll);
        counted();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** All of them or none; those that cannot go there are marked. */
    private void move(List<Line> chosen) {
        var wanted = chosen.stream().map(Line::reflowed).flatMap(Optional::stream).toList();
        if (wanted.isEmpty()) {
            return;
        }
        refusals.attempt(() -> {
            try {
                tools.series().reflow(wanted);
                chosen.forEach(Line::wasMoved);
            } catch (Conflict clash) {
                refused(chosen, clash.details());
            } catch (DomainRuleViolation refused) {
                refused(chosen, refused.details());
            } catch (InvalidInput refused) {
                refused(chosen, refused);
            }
        });
    }

    /** What went out of use since it was offered is said beside the appointment. */
    private void refused(List<Line> chosen, InvalidInput refused) {
        for (var error : refused.errors()) {
            var place = PLACE_IN_LIST.matcher(error.field());
            if (!place.matches()) {
                throw refused;
            }
            chosen.get(Integer.parseInt(place.group(1)))
                    .said(tools.errors().text(error.code(), getLocale()), true);
        }
        sayThatNothingMoved(chosen);
    }

    /**
     * @param details numbers in the list of those to be moved, from 1
     */
    private void refused(List<Line> chosen, List<String> details) {
        var numbers =
                details.stream()
                        .flatMap(each -> Stream.of(each.split(",")))
                        .map(String::strip)
                        .collect(Collectors.toSet());
        for (int i = 0; i < chosen.size(); i++) {
            if (numbers.contains(String.valueOf(i + 1))) {
                chosen.get(i).said(getTranslation("scheduling.absence.not-there"), true);
            }
        }
        sayThatNothingMoved(chosen);
    }

    private void sayThatNothingMoved(List<Line> chosen) {
        Notices.refused(
                chosen.size() == 1
                        ? getTranslation("scheduling.absence.not-there")
                        : getTranslation("scheduling.absence.some-refused"));
    }

    private void counted() {
        long open = lines.stream().filter(line -> !line.moved).count();
        long ready = lines.stream().filter(Line::isToMove).count();
        count.setText(getTranslation("scheduling.absence.open", open));
        moveAll.setText(getTranslation("scheduling.absence.move-all", ready));
        moveAll.setEnabled(ready > 0);
    }

    final class Line extends ListItem {
        private static final long serialVersionUID = 1L;

        private final transient AppointmentRow row;
        private final Div state = new Div();
        final Select<SlotRow> to = new Select<>();
        final Button move = new Button();
        boolean moved;

        Line(AbsenceEffect effect) {
            this.row = effect.appointment();
            addClassName("absence-row");
            var name =
                    new Span(row.patientName() == null ? row.typeName() : row.patientName().full());
            name.addClassName("row-title");
            var text =
                    new Div(
                            name,
                            new Span(
                                    DeskTexts.moment(row.start(), tools, getLocale())
                                            + " · "
                                            + row.typeName()));
            text.addClassName("row-text");
            if (row.phone() != null) {
                text.add(new Anchor("tel:" + row.phone().replaceAll("[^0-9+]", ""), row.phone()));
            }
            to.setAriaLabel(getTranslation("scheduling.absence.to", name.getText()));
            to.setItems(effect.alternatives());
            to.setEmptySelectionAllowed(true);
            to.setEmptySelectionCaption(getTranslation("scheduling.absence.leave"));
            to.setItemLabelGenerator(slot ->
                    slot == null
                            ? getTranslation("scheduling.absence.leave")
                            : DeskTexts.slot(slot, tools, getLocale()));
            effect.alternatives().stream().findFirst().ifPresent(to::setValue);
            to.setVisible(!effect.alternatives().isEmpty());
            to.addValueChangeListener(change -> {
                said(null, true);
                counted();
            });
            move.setText(getTranslation("scheduling.absence.move"));
            move.setAriaLabel(move.getText() + ", " + name.getText());
            move.setVisible(to.isVisible());
            move.addClickListener(click -> {
                AbsenceEffectsDialog.this.move(List.of(this));
                counted();
            });
            state.addClassName("absence-state");
            state.getElement().setAttribute("role", "status");
            if (effect.alternatives().isEmpty()) {
                said(getTranslation("scheduling.absence.no-slot"), true);
            }
            add(text, to, move, state);
        }

        boolean isToMove() {
            return !moved && to.getValue() != null;
        }

        Optional<ReflowedAppointment> reflowed() {
            var slot = to.getValue();
            return moved || slot == null
                    ? Optional.empty()
                    : Optional.of(new ReflowedAppointment(row.id(), row.version(), slot));
        }

        void wasMoved() {
            moved = true;
            to.setVisible(false);
            move.setVisible(false);
            said(
                    getTranslation(
                            "scheduling.absence.moved",
                            DeskTexts.slot(to.getValue(), tools, getLocale())),
                    false);
        }

        void said(@Nullable String text, boolean caution) {
            state.removeAll();
            state.getClassNames().set("amber", caution);
            if (text != null) {
                var icon = (caution ? VaadinIcon.WARNING : VaadinIcon.CHECK).create();
                icon.getElement().setAttribute("aria-hidden", "true");
                state.add(icon, new Span(text));
            }
        }
    }
}
