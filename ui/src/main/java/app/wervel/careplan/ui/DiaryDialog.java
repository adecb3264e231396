package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.application.DiaryDayData;
import app.wervel.careplan.application.DiaryDayData.MarkData;
import app.wervel.careplan.application.DiaryDetails;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the diary that a patient brought back is keyed in, two weeks in a row. */
class DiaryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int DAYS = 14;
    private static final int WEEK = 7;
    private static final Pattern CELL =
            Pattern.compile("days\\[(\\d+)]\\.(\\w+)(?:\\[(\\d+)]\\.\\w+)?");
    private static final JsonMapper JSON = new JsonMapper();

    /** What the grid says, by the name it has there. */
    private static final List<String> WORDS =
            List.of(
                    "grid",
                    "exercise",
                    "pain",
                    "symptom",
                    "remark",
                    "planned",
                    "stopped",
                    "wholeDay",
                    "closedDay",
                    "closed",
                    "headHint",
                    "blank",
                    "yes",
                    "done",
                    "notManaged",
                    "times",
                    "colleague",
                    "dayDone",
                    "dayBlank",
                    "saved",
                    "nothing");

    private final transient DiaryServices services;
    private final transient PlanServices plan;
    private final transient CarePlanId id;
    private final transient Runnable closed;
    private final Refusals refusals;
    private transient LocalDate from;
    private boolean unsaved;
    private boolean stored;
    final DiaryGrid grid;
    final Button save;
    final Span weeks = new Span();
    final Div stale = new Div();

    /**
     * @param changed runs after the dialog closed, when something was stored
     */
    DiaryDialog(PlanServices plan, CarePlanId id, Runnable changed) {
        this.plan = plan;
        this.services = plan.diary();
        this.id = id;
        this.closed = changed;
        this.refusals = new Refusals(plan.errorTexts());
        this.from = firstDay(LocalDate.now(plan.clock()));
        setHeaderTitle(getTranslation("diary.enter.title"));
        addClassName("diary-dialog");
        setWidth("min(68rem, 98vw)");
        setCloseOnOutsideClick(false);
        grid = new DiaryGrid(new FromBrowser());
        grid.configure(words());
        save = new Button(getTranslation("diary.save"), click -> grid.ask());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("diary-save");
        var close = new Button(getTranslation("diary.close"), click -> leave());
        close.setId("diary-close");
        getFooter().add(close, save);
        addDialogCloseActionListener(action -> leave());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                grid.enter();
            }
        });
        buildStale();
        add(stale, bar(), grid, keys());
        load();
    }

    /** The week before this one and this one; a diary usually comes back after two. */
    private static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(WEEK);
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, getTranslation("diary.grid." + word)));
        return words;
    }

    private Div bar() {
        Button back =
                PlanTexts.iconButton(
                        VaadinIcon.CHEVRON_LEFT,
                        getTranslation("diary.weeks.back"),
                        () -> grid.go(-1));
        back.setId("diary-back");
        Button next =
                PlanTexts.iconButton(
                        VaadinIcon.CHEVRON_RIGHT,
                        getTranslation("diary.weeks.next"),
                        () -> grid.go(1));
        next.setId("diary-next");
        weeks.addClassName("diary-weeks");
        weeks.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(back, weeks, next);
        bar.addClassName("diary-bar");
        return bar;
    }

    private Paragraph keys() {
        var keys = new Paragraph(getTranslation("diary.keys"));
        keys.setId("diary-keys");
        keys.addClassNames("secondary", "keys-hint");
        return keys;
    }

    private void buildStale() {
        stale.add(new Paragraph(getTranslation("diary.stale")));
        stale.addClassName("caution");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
    }

    /** False when the days could not be read; the grid then stays as it is. */
    private boolean load() {
        boolean loaded = refusals.attempt(() -> grid.show(picture(read())));
        if (!loaded) {
            grid.refused(List.of());
        }
        return loaded;
    }

    private DiaryDetails read() {
        LocalDate until = from.plusDays(DAYS - 1L);
        DiaryDetails diary = services.queries().get(id, from, until);
        weeks.setText(
                getTranslation(
                        "diary.weeks",
                        Formats.date(from, getLocale()),
                        Formats.date(until, getLocale())));
        return diary;
    }

    private DiaryPicture picture(DiaryDetails diary) {
        return DiaryPicture.of(diary, getLocale());
    }

    private void leave() {
        if (unsaved) {
            Question.ask(
                    getTranslation("diary.leave.title"),
                    getTranslation("diary.leave.text"),
                    getTranslation("diary.leave.yes"),
                    this::shut);
        } else {
            shut();
        }
    }

    private void shut() {
        close();
        if (stored) {
            closed.run();
        }
    }

    /** The grid waits for an answer, and gets one whatever happens. */
    private void store(List<DiaryDayData> days) {
        var answered = new boolean[1];
        try {
            refusals.attempt(() -> answered[0] = answer(days));
        } finally {
            if (!answered[0]) {
                grid.refused(List.of());
            }
        }
    }

    private boolean answer(List<DiaryDayData> days) {
        try {
            services.diary().save(id, days);
            stale.setVisible(false);
            stored = true;
            grid.saved(picture(read()));
            Notices.done(getTranslation("diary.saved", days.size()));
        } catch (StaleVersion | OptimisticLockingFailureException meanwhile) {
            stale.setVisible(true);
            DiaryPicture now = picture(read());
            grid.refused(List.of());
            grid.show(now);
        } catch (InvalidInput wrong) {
            grid.refused(cells(wrong, days));
        }
        return true;
    }

    /** Each error at the cell that it is about. */
    private List<DiaryGrid.Wrong> cells(InvalidInput refused, List<DiaryDayData> days) {
        List<DiaryGrid.Wrong> cells = new ArrayList<>();
        for (var error : refused.errors()) {
            Matcher field = CELL.matcher(error.field());
            String text = plan.errorTexts().text(error.code(), getLocale(), error.field());
            if (field.matches()) {
                DiaryDayData day = days.get(Integer.parseInt(field.group(1)));
                LocalDate date = day.date();
                if (date != null) {
                    cells.add(new DiaryGrid.Wrong(date, key(field, day), text));
                }
            }
            Notices.refused(text);
        }
        return cells;
    }

    private static String key(Matcher field, DiaryDayData day) {
        String mark = field.group(3);
        List<@Nullable MarkData> marks = day.marks();
        if (mark != null && marks != null) {
            MarkData data = marks.get(Integer.parseInt(mark));
            if (data != null && data.prescription() != null) {
                return data.prescription().toString();
            }
        }
        return field.group(2).equals("remark") ? "remark" : "pain";
    }

    private final class FromBrowser implements DiaryGrid.Actions {
        @Override
        public void save(String days) {
            try {
                store(List.of(JSON.readValue(days, DiaryDayData[].class)));
            } catch (JacksonException notOurs) {
                Notices.refused(plan.errorTexts().text("malformed", getLocale()));
                grid.refused(List.of());
            }
        }

        @Override
        public void weeks(int step) {
            LocalDate before = from;
            from = from.plusDays(step < 0 ? -WEEK : WEEK);
            if (!load()) {
                from = before;
            }
        }

        @Override
        public void unsaved(boolean now) {
            unsaved = now;
        }
    }
}
