package app.wervel.intake.ui;

import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeService;
import app.wervel.intake.application.SuggestionService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.triage.application.RuleSources;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the parts of the intake's page work with. */
@Component
record IntakeTools(
        IntakeQueries queries,
        IntakeService intakes,
        SuggestionService suggestions,
        IntakeForms forms,
        BodyChartService drawing,
        BodyChartQueries bodyCharts,
        RuleSources sources,
        ErrorTexts errors,
        Clock clock,
        ObjectProvider<EmergencySheetLink> sheets,
        ObjectProvider<IntakeFollowUpPanel> followUp,
        ObjectProvider<ScreeningAgain> screeningAgain,
        ObjectProvider<OwnAppointment> appointments) {}
