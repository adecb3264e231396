package app.wervel.measure.ui;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.Score;
import app.wervel.measure.application.DueMeasure;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Why somebody is not measured now. */
class SkipDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    final TextArea reason = new TextArea();
    final Button save;

    SkipDialog(MeasureServices services, EpisodeId episode, DueMeasure due, Runnable afterwards) {
        var refusals = new Refusals(services.errorTexts());
        setHeaderTitle(
                getTranslation("measure.skip.title", due.instrument().name().in(getLocale())));
        reason.setLabel(getTranslation("measure.skip.reason"));
        reason.setMaxLength(Score.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setWidthFull();
        refusals.field("reason", reason);
        add(reason);
        save =
                new Button(
                        getTranslation("measure.skip.save"),
                        click -> {
                            boolean done =
                                    refusals.attempt(() ->
                                            services.measures()
                                                    .skip(
                                                            episode,
                                                            due.instrument().id(),
                                                            reason.getValue()));
                            if (done) {
                                close();
                                afterwards.run();
                            }
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
        setWidth("min(32rem, 95vw)");
        reason.setAutofocus(true);
    }
}
