package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanRow;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.application.IntakeRow;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.redflag.ui.RedFlagNavigation;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a concluded intake to an episode with its plan; then the plan itself. */
class PlanPage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient PatientId patient;
    private final transient Refusals refusals;
    private transient List<IntakeRow> intakes = List.of();

    PlanPage(PlanServices services, PatientId patient) {
        this.services = services;
        this.patient = patient;
        this.refusals = new Refusals(services.errorTexts());
        addClassNames("tab-body", "plan-page");
        load();
    }

    private void load() {
        removeAll();
        List<EpisodeDetails> episodes = services.episodeQueries().ofPatient(patient);
        intakes =
                services.may(Permission.INTAKE_READ)
                        ? services.intakes().listOf(patient)
                        : List.of();
        List<IntakeRow> startable = withoutEpisode(episodes);
        if (episodes.isEmpty() && startable.isEmpty()) {
            add(nothingYet());
            return;
        }
        episodes.stream()
                .min(Comparator.comparing(episode -> episode.status() == EpisodeStatus.CLOSED))
                .ifPresent(episode -> showEpisode(episode, episodes));
        if (services.may(Permission.EPISODE_WRITE)) {
            showStartable(startable, episodes.isEmpty());
        }
    }

    private List<IntakeRow> withoutEpisode(List<EpisodeDetails> episodes) {
        Set<IntakeId> started =
                episodes.stream().map(EpisodeDetails::intake).collect(Collectors.toSet());
        return intakes.stream()
                .filter(intake ->
                        intake.status() == IntakeStatus.CONCLUDED && !started.contains(intake.id()))
                .toList();
    }

    private Div nothingYet() {
        boolean drafted = !intakes.isEmpty();
        var empty =
                new Div(
                        new H2(getTranslation("careplan.none.title")),
                        new Paragraph(
                                getTranslation(
                                        drafted
                                                ? "careplan.none.draft-intake"
                                                : "careplan.none.no-intake")));
        if (services.may(Permission.INTAKE_READ)) {
            var open =
                    new Button(
                            getTranslation("careplan.to-intake"),
                            click -> services.patientPage().open(patient, "intake"));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            empty.add(open);
        }
        empty.addClassName("empty-state");
        return empty;
    }

    private void showStartable(List<IntakeRow> startable, boolean first) {
        if (startable.isEmpty()) {
            return;
        }
        var cards = new Div();
        cards.addClassName("start-cards");
        startable.forEach(intake -> cards.add(startCard(intake, first && startable.size() == 1)));
        if (first) {
            add(cards);
        } else {
            var more =
                    new Details(getTranslation("careplan.start.another", startable.size()), cards);
            more.addClassName("start-more");
            add(more);
        }
    }

    private Section startCard(IntakeRow intake, boolean only) {
        Instant at = intake.concludedAt() == null ? intake.startedAt() : intake.concludedAt();
        String moment = Formats.moment(at, services.clock().getZone(), getLocale());
        var facts =
                new Paragraph(
                        getTranslation("careplan.start.intake", moment, intake.practitionerName()));
        facts.addClassName("secondary");
        var title = new TextField(getTranslation("careplan.start.title"));
        title.setHelperText(getTranslation("careplan.start.title.hint"));
        title.setMaxLength(200);
        title.setWidthFull();
        var start = new Button(getTranslation("careplan.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        var own = new Refusals(services.errorTexts());
        own.field("title", title);
        start.addClickListener(click -> {
            boolean started = own.attempt(() -> start(intake.id(), title.getValue()));
            if (started) {
                load();
            } else {
                start.setEnabled(true);
            }
        });
        var card = new Section(new H2(getTranslation("careplan.start")), facts);
        if (intake.requestForHelp() != null) {
            var request = new Paragraph("“" + intake.requestForHelp() + "”");
            request.addClassName("quote");
            card.add(request);
        }
        if (intake.alarmOpen()) {
            var alarm = new Div(new Paragraph(getTranslation("careplan.start.open-alarm")));
            alarm.addClassName("caution");
            services.redFlags()
                    .findByIntake(intake.id())
                    .ifPresent(flag ->
                            alarm.add(
                                    new Button(
                                            getTranslation("careplan.to-alarm"),
                                            click -> RedFlagNavigation.open(flag))));
            card.add(alarm);
        }
        card.add(new Paragraph(getTranslation("careplan.start.explanation")), title, start);
        card.addClassNames("card", "start-card");
        if (only) {
            start.setAutofocus(true);
        }
        return card;
    }

    private void start(IntakeId intake, String title) {
        EpisodeDetails episode = services.episodes().start(intake, title);
        if (services.may(Permission.CAREPLAN_WRITE)) {
            services.plans().draft(episode.id(), List.of());
        }
    }

    private void showEpisode(EpisodeDetails episode, List<EpisodeDetails> episodes) {
        var body = new Div();
        body.addClassName("plan-body");
        var bar = new Div();
        bar.addClassName("episode-bar");
        if (episodes.size() > 1) {
            var choice = new Select<EpisodeDetails>();
            choice.setLabel(getTranslation("careplan.episode"));
            choice.setItems(episodes);
            choice.setItemLabelGenerator(this::episodeLine);
            choice.setValue(episode);
            choice.addClassName("episode-choice");
            choice.addValueChangeListener(change -> showPlans(change.getValue(), body));
            bar.add(choice);
        } else {
            var line = new Paragraph(episodeLine(episode));
            line.addClassName("episode-line");
            bar.add(line);
        }
        add(bar, body);
        showPlans(episode, body);
    }

    private String episodeLine(EpisodeDetails episode) {
        String title =
                episode.title() == null
                        ? getTranslation("careplan.episode.untitled")
                        : episode.title();
        String since = Formats.date(episode.startedOn(), getLocale());
        return episode.closedOn() == null
                ? getTranslation("careplan.episode.since", title, since)
                : getTranslation(
                        "careplan.episode.closed",
                        title,
                        since,
                        Formats.date(episode.closedOn(), getLocale()));
    }

    private void showPlans(EpisodeDetails episode, Div body) {
        body.removeAll();
        List<CarePlanRow> plans = services.planQueries().ofEpisode(episode.id());
        CarePlanRow current =
                plans.stream()
                        .min(Comparator.comparing(plan -> plan.status() == CarePlanStatus.ENDED))
                        .orElse(null);
        var editor = new Div();
        editor.addClassName("plan-body");
        if (plans.size() > 1) {
            var choice = new Select<CarePlanRow>();
            choice.setLabel(getTranslation("careplan.choice"));
            choice.setItems(plans);
            choice.setItemLabelGenerator(this::planLine);
            choice.setValue(current);
            choice.addValueChangeListener(change -> showPlan(episode, change.getValue(), editor));
            body.add(choice);
        }
        body.add(editor);
        showPlan(episode, current, editor);
    }

    private String planLine(CarePlanRow plan) {
        String status = getTranslation("careplan.status." + plan.status().id());
        return plan.activatedAt() == null
                ? status
                : getTranslation(
                        "careplan.choice.line",
                        status,
                        Formats.date(
                                plan.activatedAt().atZone(services.clock().getZone()).toLocalDate(),
                                getLocale()));
    }

    private void showPlan(EpisodeDetails episode, @Nullable CarePlanRow plan, Div body) {
        body.removeAll();
        boolean mayDraft =
                episode.status() == EpisodeStatus.OPEN && services.may(Permission.CAREPLAN_WRITE);
        if (plan != null) {
            body.add(
                    new PlanEditor(
                            services,
                            patient,
                            plan.id(),
                            new PlanIntake(services, episode.intake(), requestForHelp(episode)),
                            this::load));
        } else {
            var empty = new Div(new Paragraph(getTranslation("careplan.no-plan")));
            empty.addClassName("empty-state");
            body.add(empty);
        }
        if (mayDraft && (plan == null || plan.status() == CarePlanStatus.ENDED)) {
            body.add(draftButton(episode));
        }
    }

    private Button draftButton(EpisodeDetails episode) {
        var draft = new Button(getTranslation("careplan.draft"));
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        draft.setDisableOnClick(true);
        draft.addClickListener(click -> {
            boolean drafted =
                    refusals.attempt(() -> services.plans().draft(episode.id(), List.of()));
            if (drafted) {
                load();
                getElement().executeJs("this.closest('.chart')?.scrollIntoView()");
            } else {
                draft.setEnabled(true);
            }
        });
        return draft;
    }

    private @Nullable String requestForHelp(EpisodeDetails episode) {
        return intakes.stream()
                .filter(intake -> intake.id().equals(episode.intake()))
                .findFirst()
                .map(IntakeRow::requestForHelp)
                .orElse(null);
    }
}
