package app.wervel.patient.ui;

import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentDetails;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.ConsentService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each thing that consent is asked for, with how it stands; and below what was ever said. */
class ConsentSection extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ConsentQueries queries;
    private final transient ConsentService consents;
    private final transient ErrorTexts errorTexts;
    private final transient Clock clock;
    private final transient PatientId patient;
    private final boolean mayWrite;

    ConsentSection(
            ConsentQueries queries,
            ConsentService consents,
            ErrorTexts errorTexts,
            Clock clock,
            PatientId patient,
            boolean mayWrite) {
        this.queries = queries;
        this.consents = consents;
        this.errorTexts = errorTexts;
        this.clock = clock;
        this.patient = patient;
        this.mayWrite = mayWrite;
        addClassName("consents");
        show();
    }

    private void show() {
        removeAll();
        List<ConsentDetails> said = queries.ofPatient(patient);
        var list = new UnorderedList();
        list.addClassName("consent-list");
        for (ConsentScope scope : ConsentScope.values()) {
            list.add(scopeItem(scope, said));
        }
        add(list, new H2(getTranslation("consent.history")));
        if (said.isEmpty()) {
            add(new Paragraph(getTranslation("consent.history.empty")));
        } else {
            var history = new OrderedList();
            history.addClassName("consent-history");
            said.forEach(consent -> history.add(historyItem(consent)));
            add(history);
        }
    }

    /** What was said last for all care; for single acts each is in the history. */
    private static Optional<ConsentDetails> latest(ConsentScope scope, List<ConsentDetails> said) {
        return said.stream()
                .filter(consent -> consent.scope() == scope && consent.episode() == null)
                .findFirst();
    }

    private ListItem scopeItem(ConsentScope scope, List<ConsentDetails> said) {
        var title = new Span(getTranslation("consent.scope." + scope.id()));
        title.addClassName("row-title");
        var text = new Div(title);
        text.addClassName("row-text");
        Optional<ConsentDetails> latest = latest(scope, said);
        text.add(standing(latest.map(ConsentDetails::standing).orElse(ConsentStanding.NOT_ASKED)));
        latest.ifPresent(consent -> text.add(secondary(line(consent))));
        var item = new ListItem(text);
        item.addClassName("consent-item");
        item.setId("consent-" + scope.id());
        if (mayWrite) {
            item.add(buttons(scope, latest.orElse(null)));
        }
        return item;
    }

    private Span standing(ConsentStanding standing) {
        var icon =
                switch (standing) {
                    case GIVEN -> VaadinIcon.CHECK;
                    case REFUSED -> VaadinIcon.CLOSE;
                    case WITHDRAWN -> VaadinIcon.ARROW_BACKWARD;
                    case NOT_ASKED -> VaadinIcon.QUESTION;
                };
        var shown =
                new Span(
                        icon.create(),
                        new Span(getTranslation("consent.standing." + standing.id())));
        shown.addClassNames("consent-standing", "consent-" + standing.id());
        return shown;
    }

    private Div buttons(ConsentScope scope, @Nullable ConsentDetails latest) {
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        String about = getTranslation("consent.scope." + scope.id());
        if (!scope.isForOneAct()) {
            buttons.add(quick(scope, true, about), quick(scope, false, about));
        }
        buttons.add(
                named(
                        new Button(
                                getTranslation(
                                        scope.isForOneAct() ? "consent.record" : "consent.other"),
                                click ->
                                        new ConsentDialog(this::record, errorTexts, clock, scope)
                                                .open()),
                        about));
        if (latest != null && latest.standing() == ConsentStanding.GIVEN) {
            buttons.add(withdraw(latest, about));
        }
        return buttons;
    }

    private Button quick(ConsentScope scope, boolean given, String about) {
        var button =
                new Button(
                        getTranslation(given ? "consent.yes" : "consent.no"),
                        click -> {
                            boolean saved =
                                    new Refusals(errorTexts)
                                            .attempt(() ->
                                                    consents.record(
                                                            patient,
                                                            ConsentData.spoken(scope.id(), given)));
                            finished(saved);
                            click.getSource().setEnabled(true);
                        });
        button.setDisableOnClick(true);
        return named(button, about);
    }

    private Button withdraw(ConsentDetails consent, String about) {
        return named(
                new Button(
                        getTranslation("consent.withdraw"),
                        click ->
                                new WithdrawalDialog(
                                                (refusals, data) -> {
                                                    boolean saved =
                                                            refusals.attempt(() ->
                                                                    consents.withdraw(
                                                                            consent.id(),
                                                                            consent.version(),
                                                                            data));
                                                    finished(saved);
                                                    return saved;
                                                },
                                                errorTexts,
                                                clock)
                                        .open()),
                about);
    }

    /** Buttons of one name stand in many rows: who hears them must know of which. */
    private static Button named(Button button, String about) {
        button.setAriaLabel(button.getText() + ": " + about);
        return button;
    }

    private boolean record(Refusals refusals, ConsentData data) {
        boolean saved = refusals.attempt(() -> consents.record(patient, data));
        finished(saved);
        return saved;
    }

    private void finished(boolean saved) {
        if (saved) {
            show();
            Notices.done(getTranslation("consent.saved"));
        }
    }

    private ListItem historyItem(ConsentDetails consent) {
        var title =
                new Span(
                        getTranslation("consent.scope." + consent.scope().id())
                                + ": "
                                + getTranslation(
                                        consent.given() ? "consent.said.yes" : "consent.said.no"));
        title.addClassName("row-title");
        var item = new ListItem(title, secondary(line(consent)));
        if (consent.note() != null) {
            item.add(new Paragraph(consent.note()));
        }
        var withdrawal = consent.withdrawal();
        if (withdrawal != null) {
            item.add(
                    secondary(
                            getTranslation(
                                    "consent.line.withdrawn",
                                    Formats.date(withdrawal.on(), getLocale()),
                                    getTranslation("consent.way." + withdrawal.way().id()),
                                    withdrawal.recordedBy())));
            if (withdrawal.note() != null) {
                item.add(new Paragraph(withdrawal.note()));
            }
        } else if (mayWrite && consent.given() && consent.scope().isForOneAct()) {
            item.add(withdraw(consent, String.valueOf(consent.note())));
        }
        return item;
    }

    private String line(ConsentDetails consent) {
        return getTranslation(
                consent.origin() == null ? "consent.line" : "consent.line.intake",
                Formats.date(consent.saidOn(), getLocale()),
                getTranslation("consent.way." + consent.way().id()),
                consent.recordedBy());
    }

    private static Span secondary(String text) {
        var shown = new Span(text);
        shown.addClassName("secondary");
        return shown;
    }
}
