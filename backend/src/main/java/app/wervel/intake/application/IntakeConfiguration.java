package app.wervel.intake.application;

import app.wervel.intake.IntakeForms;
import app.wervel.triage.application.RuleSources;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the forms once; the application does not start with ones that are not right. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    static IntakeFormsReading intakeFormsReading() {
        return new IntakeFormsReading();
    }

    @Bean
    IntakeForms intakeForms(IntakeFormsReading reading, RuleSources sources) {
        IntakeForms forms = reading.forms();
        List<String> unknown =
                forms.all().stream()
                        .flatMap(form -> form.regionQuestions().stream())
                        .flatMap(question -> question.attentions().stream())
                        .flatMap(mark -> sources.withoutWords(mark.source()).stream())
                        .distinct()
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Sources of intake questions have no words: " + unknown);
        }
        return forms;
    }
}
