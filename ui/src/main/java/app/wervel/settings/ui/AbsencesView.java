package app.wervel.settings.ui;

import app.wervel.practice.UserId;
import app.wervel.practice.application.AbsenceRow;
import app.wervel.practice.application.AbsenceService;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.AbsenceFollowUp;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Who sees nobody, and when: today and what is to come. */
@Route("absences")
@RolesAllowed("agenda:write")
@StyleSheet("context://settings.css")
class AbsencesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int YEARS_AHEAD = 3;

    private final transient AgendaSetupQueries queries;
    private final transient AbsenceService absences;
    private final transient PracticeQueries practice;
    private final transient CurrentUser currentUser;
    private final transient ObjectProvider<AbsenceFollowUp> followUp;
    private final transient ErrorTexts errorTexts;
    private final transient Clock clock;
    private final Section card = new Section();

    AbsencesView(
            AgendaSetupQueries queries,
            AbsenceService absences,
            PracticeQueries practice,
            CurrentUser currentUser,
            ObjectProvider<AbsenceFollowUp> followUp,
            ErrorTexts errorTexts,
            Clock clock) {
        this.queries = queries;
        this.absences = absences;
        this.practice = practice;
        this.currentUser = currentUser;
        this.followUp = followUp;
        this.errorTexts = errorTexts;
        this.clock = clock;
        addClassNames("view", "practice");
        card.addClassName("card");
        var add =
                new Button(
                        getTranslation("settings.absence.add"),
                        VaadinIcon.PLUS.create(),
                        click -> dialog("settings.absence.add").add(me(), LocalDate.now(clock)));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var explanation = new Paragraph(getTranslation("settings.absences.explanation"));
        explanation.addClassName("secondary");
        add(SettingsPage.bar(new H1(getTranslation("settings.absences")), add), explanation, card);
        refresh();
    }

    private UserId me() {
        return currentUser.get().id();
    }

    private AbsenceDialog dialog(String titleKey) {
        return new AbsenceDialog(
                errorTexts,
                titleKey,
                absences,
                practice.practitioners(),
                clock.getZone(),
                this::afterwards);
    }

    private void afterwards(AbsenceRow row) {
        refresh();
        followUp.ifAvailable(list -> list.show(row.practitioner(), row.start(), row.end()));
    }

    private void refresh() {
        card.removeAll();
        Instant now = clock.instant();
        Instant until =
                LocalDate.now(clock)
                        .plusYears(YEARS_AHEAD)
                        .atStartOfDay(clock.getZone())
                        .toInstant();
        List<AbsenceRow> rows = queries.absences(now, until);
        if (rows.isEmpty()) {
            card.add(
                    SettingsPage.styled(
                            new Div(getTranslation("settings.absences.empty")), "empty-state"));
            return;
        }
        Map<UserId, String> names =
                practice.practitioners().stream()
                        .collect(
                                Collectors.toMap(
                                        PractitionerRow::id, PractitionerRow::displayName));
        var list = SettingsPage.styled(new UnorderedList(), "settings-list");
        rows.forEach(row -> list.add(line(row, names.getOrDefault(row.practitioner(), ""))));
        card.add(list);
    }

    private ListItem line(AbsenceRow row, String name) {
        String kind = getTranslation("settings.absence.kind." + row.kind().id());
        String detail = row.note() == null ? kind : kind + " · " + row.note();
        var text =
                SettingsPage.styled(
                        new Div(
                                SettingsPage.styled(new Span(name), "settings-strong"),
                                new Span(period(row)),
                                SettingsPage.styled(new Span(detail), "secondary")),
                        "settings-line");
        var change =
                new Button(
                        VaadinIcon.PENCIL.create(),
                        click -> dialog("settings.absence.change").change(row, this::refresh));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        String label = getTranslation("settings.absence.change-of", name, period(row));
        change.setAriaLabel(label);
        change.setTooltipText(label);
        return new ListItem(text, change);
    }

    /** Whole days by their dates, parts of days by their times. */
    private String period(AbsenceRow row) {
        ZonedDateTime start = row.start().atZone(clock.getZone());
        ZonedDateTime end = row.end().atZone(clock.getZone());
        boolean wholeDays =
                start.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (!wholeDays) {
            boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
            return getTranslation(
                    "settings.absence.moments",
                    Formats.moment(row.start(), clock.getZone(), getLocale()),
                    oneDay
                            ? end.toLocalTime().toString()
                            : Formats.moment(row.end(), clock.getZone(), getLocale()));
        }
        LocalDate first = start.toLocalDate();
        LocalDate last = end.toLocalDate().minusDays(1);
        return first.equals(last)
                ? Formats.date(first, getLocale())
                : getTranslation(
                        "settings.absence.days",
                        Formats.date(first, getLocale()),
                        Formats.date(last, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.absences") + " · Wervel";
    }
}
