package app.wervel.scheduling.ui;

import app.wervel.scheduling.SlotReason;
import app.wervel.scheduling.application.ProposedAppointment;
import app.wervel.scheduling.application.SeriesProposal;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposed series, appointment by appointment; each can be put elsewhere or left out. */
class SeriesRows extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient DeskTools tools;
    private final transient SeriesProposal proposal;
    private final transient List<Row> rows = new ArrayList<>();
    private final transient Runnable changed;
    private final int minutes;

    /**
     * @param minutes how long the patient is there
     * @param changed told when one was left out or put in again
     */
    SeriesRows(DeskTools tools, SeriesProposal proposal, int minutes, Runnable changed) {
        this.tools = tools;
        this.proposal = proposal;
        this.minutes = minutes;
        this.changed = changed;
        addClassName("series-rows");
        for (ProposedAppointment proposed : proposal.appointments()) {
            var row = new Row(proposed);
            rows.add(row);
            add(row);
        }
    }

    /** What is to be booked, as it was edited. */
    List<ProposedAppointment> chosen() {
        return rows.stream()
                .filter(row -> row.slot != null && !row.leftOut)
                .map(row ->
                        new ProposedAppointment(
                                row.proposed.number(),
                                row.slot,
                                row.isAsProposed() ? row.proposed.reasons() : List.of(),
                                row.isAsProposed() ? row.proposed.conflict() : null,
                                row.proposed.alternatives()))
                .toList();
    }

    /**
     * Marks what cannot be booked as it is.
     *
     * @param details numbers of appointments, one by one or joined by commas
     * @return whether any was marked
     */
    boolean mark(List<String> details) {
        var numbers =
                details.stream()
                        .flatMap(each -> Stream.of(each.split(",")))
                        .map(String::strip)
                        .collect(Collectors.toSet());
        boolean any = false;
        for (Row row : rows) {
            boolean meant = numbers.contains(String.valueOf(row.proposed.number()));
            row.taken = meant && row.slot != null && !row.leftOut;
            row.show();
            any |= row.taken;
        }
        return any;
    }

    /** Puts the marked ones into other slots of their week, or of the next. */
    void replaceMarked() {
        for (Row row : rows) {
            var slot = row.slot;
            if (row.taken && slot != null) {
                row.alternatives = otherSlots(slot);
                row.choose(row.alternatives.isEmpty() ? null : row.alternatives.getFirst());
            }
        }
        changed.run();
    }

    private List<SlotRow> otherSlots(SlotRow slot) {
        LocalDate monday =
                slot.start()
                        .atZone(tools.zone())
                        .toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant from = monday.atStartOfDay(tools.zone()).toInstant();
        Instant until = monday.plusWeeks(2).atStartOfDay(tools.zone()).toInstant();
        Instant now = tools.clock().instant();
        var wish = proposal.wish();
        return tools
                .availability()
                .free(
                        new SlotWish(
                                wish.type(),
                                slot.practitioner(),
                                from.isBefore(now) ? now : from,
                                until,
                                wish.notBefore(),
                                latestStart(wish.notAfter()),
                                wish.weekdays(),
                                50))
                .stream()
                .filter(free -> daysOfOthers(slot).noneMatch(day -> day.equals(dayOf(free))))
                .limit(5)
                .toList();
    }

    /** The wish names when the last must be over. */
    private @Nullable LocalTime latestStart(@Nullable LocalTime end) {
        return end == null ? null : end.minusMinutes(minutes);
    }

    private Stream<LocalDate> daysOfOthers(SlotRow except) {
        return rows.stream()
                .filter(row -> !row.leftOut)
                .map(row -> row.slot)
                .filter(Objects::nonNull)
                .filter(slot -> !slot.equals(except))
                .map(this::dayOf);
    }

    private LocalDate dayOf(SlotRow slot) {
        return slot.start().atZone(tools.zone()).toLocalDate();
    }

    /** The slot that begins then, with that practitioner, if it is free. */
    private Optional<SlotRow> free(Instant start, SlotRow like) {
        return tools
                .availability()
                .free(
                        new SlotWish(
                                proposal.wish().type(),
                                like.practitioner(),
                                start,
                                start.plus(Duration.ofMinutes(minutes)),
                                null,
                                null,
                                Set.of(),
                                1))
                .stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst();
    }

    final class Row extends ListItem {
        private static final long serialVersionUID = 1L;

        final transient ProposedAppointment proposed;
        final Select<SlotRow> other = new Select<>();
        final Button leave = new Button();
        final Button set = new Button();
        final DatePicker day;
        final TimePicker time = new TimePicker();
        private final Div own = new Div();
        private final transient Refusals refusals = new Refusals(tools.errors());
        transient List<SlotRow> alternatives;
        transient @Nullable SlotRow slot;
        boolean leftOut;
        boolean taken;

        Row(ProposedAppointment proposed) {
            this.proposed = proposed;
            this.slot = proposed.slot();
            this.alternatives = proposed.alternatives();
            this.day = Formats.datePicker(getTranslation("scheduling.day"), getLocale());
            addClassName("series-row");
            time.setLabel(getTranslation("scheduling.time"));
            time.setLocale(getLocale());
            time.setStep(Duration.ofMinutes(15));
            time.setAutoOpen(false);
            refusals.field("start", time);
            set.setText(getTranslation("scheduling.series.set"));
            set.addClickListener(click -> ownTime());
            own.add(day, time, set);
            own.addClassName("own-time");
            own.setVisible(false);
            EnterKey.clicks(own, set);
            other.setPlaceholder(getTranslation("scheduling.series.other"));
            other.setAriaLabel(getTranslation("scheduling.series.other-of", proposed.number()));
            other.setItemLabelGenerator(each -> DeskTexts.slot(each, tools, getLocale()));
            other.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    choose(change.getValue());
                    changed.run();
                }
            });
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            leave.addClickListener(click -> {
                leftOut = !leftOut;
                show();
                changed.run();
            });
            show();
        }

        boolean isAsProposed() {
            return Objects.equals(slot, proposed.slot());
        }

        void choose(@Nullable SlotRow chosen) {
            slot = chosen;
            taken = false;
            own.setVisible(false);
            show();
        }

        private void ownTime() {
            var chosenDay = day.getValue();
            var chosenTime = time.getValue();
            var like = slot == null ? alternatives.stream().findFirst().orElse(null) : slot;
            if (chosenDay == null || chosenTime == null || like == null) {
                return;
            }
            refusals.attempt(() -> {
                var found = free(tools.moment(chosenDay, chosenTime), like);
                time.setErrorMessage(getTranslation("scheduling.series.not-free"));
                time.setInvalid(found.isEmpty());
                found.ifPresent(free -> {
                    choose(free);
                    changed.run();
                });
            });
        }

        void show() {
            removeAll();
            getClassNames().set("left-out", leftOut);
            getClassNames().set("conflict", taken || slot == null || needsAttention());
            var number = new Span(String.valueOf(proposed.number()));
            number.addClassName("series-number");
            var what = new Div();
            what.addClassName("series-what");
            var chosen = slot;
            if (chosen == null) {
                what.add(title(getTranslation("scheduling.series.no-slot")));
            } else {
                what.add(title(DeskTexts.moment(chosen.start(), tools, getLocale())));
                what.add(new Span(where(chosen)));
            }
            why().ifPresent(what::add);
            add(number, what, choices(), own);
        }

        private boolean needsAttention() {
            return proposed.conflict() != null && isAsProposed();
        }

        private Span title(String text) {
            var title = new Span(text);
            title.addClassName("row-title");
            return title;
        }

        private String where(SlotRow chosen) {
            return chosen.practitionerName()
                    + (chosen.roomName() == null ? "" : " · " + chosen.roomName());
        }

        private Optional<Div> why() {
            String conflict = proposed.conflict();
            if (taken) {
                return Optional.of(amber(getTranslation("scheduling.series.taken")));
            }
            if (conflict != null && isAsProposed()) {
                return Optional.of(amber(tools.errors().text(conflict, getLocale())));
            }
            if (!isAsProposed()) {
                return Optional.of(plain(getTranslation("scheduling.series.chosen-by-hand")));
            }
            return proposed.reasons().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            plain(
                                    proposed.reasons().stream()
                                            .map(this::reason)
                                            .collect(Collectors.joining(" · "))));
        }

        private String reason(SlotReason reason) {
            return getTranslation("scheduling.reason." + reason.id());
        }

        private Div plain(String text) {
            var why = new Div(new Span(text));
            why.addClassNames("series-why", "secondary");
            return why;
        }

        private Div amber(String text) {
            var icon = VaadinIcon.WARNING.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            var why = new Div(icon, new Span(text));
            why.addClassNames("series-why", "amber");
            return why;
        }

        private Div choices() {
            other.setItems(
                    Stream.concat(Stream.ofNullable(proposed.slot()), alternatives.stream())
                            .distinct()
                            .filter(each -> !each.equals(slot))
                            .toList());
            other.setVisible(!leftOut && other.getGenericDataView().getItems().count() > 0);
            var ownButton =
                    new Button(
                            getTranslation("scheduling.series.own-time"),
                            click -> {
                                own.setVisible(!own.isVisible());
                                day.setValue(slot == null ? null : dayOf(slot));
                                day.focus();
                            });
            ownButton.addThemeVariants(ButtonVariant.TERTIARY);
            ownButton.setVisible(!leftOut && (slot != null || !alternatives.isEmpty()));
            leave.setText(
                    getTranslation(
                            leftOut ? "scheduling.series.put-in" : "scheduling.series.leave-out"));
            var choices = new Div(other, ownButton, leave);
            choices.addClassName("series-choices");
            return choices;
        }
    }
}
