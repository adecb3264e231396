package app.wervel.scheduling.ui;

import app.wervel.episode.application.EpisodeDetails;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;

/** How many treatments were agreed on, and how many the referral is for. */
class AgreeTreatmentsPart extends Div {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    final IntegerField planned = new IntegerField();
    final IntegerField referred = new IntegerField();
    final Button save = new Button();

    private transient EpisodeDetails episode;

    AgreeTreatmentsPart(DeskTools tools, EpisodeDetails open, Runnable done) {
        this.episode = open;
        var refusals = new Refusals(tools.errors());
        addClassNames("slot-buttons", "agree");
        number(planned, "scheduling.treatments.agree");
        number(referred, "scheduling.treatments.referred");
        planned.setValue(open.plannedTreatments());
        referred.setValue(open.referredTreatments());
        refusals.field("planned", planned);
        refusals.field("referred", referred);
        save.setText(getTranslation("shell.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean saved =
                    refusals.attempt(() ->
                            episode =
                                    tools.episodes()
                                            .agreeTreatments(
                                                    episode.id(),
                                                    episode.version(),
                                                    planned.getValue(),
                                                    referred.getValue()));
            save.setEnabled(true);
            if (saved) {
                done.run();
                Notices.done(getTranslation("scheduling.treatments.agreed"));
            }
        });
        EnterKey.clicks(this, save);
        add(planned, referred, save);
    }

    private void number(IntegerField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMin(1);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
    }
}
