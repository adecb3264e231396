package app.wervel.documents.report;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutRenderer;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.application.SafetyBox;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders one sheet of nobody's in the background when the application has started: the first one
 * compiles the design and loads the fonts, which takes seconds, and no patient should wait for it.
 */
@Component
class PaperWarmUp {
    private final HandoutRenderer handouts;

    PaperWarmUp(HandoutRenderer handouts) {
        this.handouts = handouts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void inTheBackground() {
        Thread.ofPlatform().name("paper-warm-up").daemon().start(this::renderOne);
    }

    private void renderOne() {
        handouts.render(
                new HandoutContent(
                        "nl",
                        false,
                        HandoutVariant.STANDARD,
                        true,
                        new PracticeLetterhead("Wervel", "-", "-", "-", "", "", ""),
                        "-",
                        "-",
                        LocalDate.EPOCH,
                        1,
                        false,
                        List.of("-"),
                        List.of(
                                new HandoutExercise(
                                        1, "-", "-", "-", "-", "", "", "", new byte[0], null)),
                        null,
                        null,
                        SafetyBox.of("-")));
    }
}
