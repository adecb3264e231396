package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PaperState;
import app.wervel.exercise.PrecautionTag;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;

/** How far the plan is, the step that comes next, and what stands in its way. */
class PlanStatusBar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final Div line = new Div();
    private final Div facts = new Div();
    private final PlanRefusal refusal;

    PlanStatusBar(PlanEditor editor) {
        this.editor = editor;
        addClassName("plan-status");
        line.addClassName("plan-status-line");
        refusal = new PlanRefusal(editor);
        facts.addClassName("plan-facts");
        add(line, facts, refusal);
    }

    /** What other features tell; asked once, for nothing here changes it. */
    void showFactsOfOthers(CarePlanDetails plan) {
        var services = editor.services();
        services.facts().stream()
                .filter(fact -> services.may(fact.permission()))
                .forEach(fact -> fact.create(plan.patient(), plan.episode()).ifPresent(this::add));
    }

    void show(CarePlanDetails plan) {
        line.removeAll();
        line.add(badge(plan), sentence(plan));
        if (editor.isEditable()) {
            line.add(actions(plan));
        }
        showFacts(plan);
        String refused = refusal.code();
        if (refused != null && isSolved(refused, plan)) {
            refusal.hide();
        }
    }

    void showFacts(CarePlanDetails plan) {
        facts.removeAll();
        PaperState paper = plan.paper();
        if (paper != null) {
            facts.add(new Paragraph(paperLine(paper)));
        }
        if (plan.status() == CarePlanStatus.ACTIVE && !plan.unconfirmed().isEmpty()) {
            facts.add(foundLater(plan));
        }
        facts.setVisible(facts.getElement().getChildCount() > 0);
    }

    private String paperLine(PaperState paper) {
        String on =
                Formats.date(
                        paper.at().atZone(editor.services().clock().getZone()).toLocalDate(),
                        getLocale());
        return paper.upToDate()
                ? getTranslation("careplan.paper.up-to-date", on)
                : getTranslation(
                        "careplan.paper.behind",
                        on,
                        paper.added(),
                        paper.changed(),
                        paper.stopped());
    }

    /** A precaution that was found after the start is not overlooked. */
    private Div foundLater(CarePlanDetails plan) {
        boolean stop = plan.unconfirmed().stream().anyMatch(PrecautionTag::isStop);
        var words =
                new Span(
                        getTranslation(
                                stop ? "careplan.found-later.stop" : "careplan.found-later",
                                plan.unconfirmed().size()));
        var go =
                new Button(
                        getTranslation("careplan.to-precautions"),
                        click -> editor.precautions.goToFirstOpen());
        go.addThemeVariants(ButtonVariant.SMALL);
        var found = new Div(VaadinIcon.WARNING.create(), words, go);
        found.addClassName("plan-hint");
        return found;
    }

    private static boolean isSolved(String code, CarePlanDetails plan) {
        return switch (code) {
            case "careplan.no-goals" -> !plan.goals().isEmpty();
            case "careplan.unconfirmed-precautions" -> plan.unconfirmed().isEmpty();
            default -> plan.status() != CarePlanStatus.DRAFT;
        };
    }

    private Span badge(CarePlanDetails plan) {
        Icon icon =
                switch (plan.status()) {
                    case DRAFT -> VaadinIcon.PENCIL.create();
                    case ACTIVE -> VaadinIcon.CHECK_CIRCLE.create();
                    case ENDED -> VaadinIcon.FLAG_CHECKERED.create();
                };
        var badge =
                new Span(icon, new Span(getTranslation("careplan.status." + plan.status().id())));
        badge.addClassNames("plan-badge", plan.status().id());
        return badge;
    }

    private Paragraph sentence(CarePlanDetails plan) {
        var sentence = new Paragraph(words(plan));
        sentence.addClassName("secondary");
        return sentence;
    }

    private String words(CarePlanDetails plan) {
        Instant at = plan.activatedAt();
        if (plan.status() == CarePlanStatus.DRAFT) {
            return getTranslation(
                    "careplan.next." + NextStep.of(plan).id(), plan.unconfirmed().size());
        }
        String since =
                at == null
                        ? ""
                        : Formats.date(
                                at.atZone(editor.services().clock().getZone()).toLocalDate(),
                                getLocale());
        return getTranslation(
                "careplan.status." + plan.status().id() + ".since", since, plan.printVersion());
    }

    private Div actions(CarePlanDetails plan) {
        var actions = new Div();
        actions.addClassName("plan-actions");
        if (plan.status() == CarePlanStatus.DRAFT) {
            var start =
                    new Button(
                            getTranslation("careplan.activate"),
                            VaadinIcon.CHECK.create(),
                            click -> activate());
            if (NextStep.of(plan) == NextStep.ACTIVATE) {
                start.addThemeVariants(ButtonVariant.PRIMARY);
            }
            start.setId("plan-activate");
            actions.add(start);
        } else {
            actions.add(
                    new Button(getTranslation("careplan.revise"), click -> revise()),
                    new Button(getTranslation("careplan.end"), click -> askToEnd()));
        }
        return actions;
    }

    private void activate() {
        refusal.hide();
        if (editor.change(
                plan -> editor.services().plans().activate(plan.id(), plan.version()),
                refusal::show)) {
            Notices.done(getTranslation("careplan.activated"));
        }
    }

    private void revise() {
        if (editor.change(plan -> editor.services().plans().revise(plan.id(), plan.version()))) {
            Notices.done(getTranslation("careplan.revised"));
        }
    }

    private void askToEnd() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("careplan.end.title"));
        dialog.setText(getTranslation("careplan.end.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.setConfirmText(getTranslation("careplan.end"));
        dialog.addConfirmListener(confirmed ->
                editor.change(plan -> editor.services().plans().end(plan.id(), plan.version())));
        dialog.open();
    }
}
