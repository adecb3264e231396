package app.wervel.intake.application;

import app.wervel.intake.IntakeForms;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Reads the intake forms beside the rest of the start: the FHIR library needs a second and a half
 * to learn FHIR, while the database is being opened. Spring makes it before anything else.
 */
class IntakeFormsReading implements BeanFactoryPostProcessor {
    private final FutureTask<IntakeForms> reading =
            new FutureTask<>(() -> new IntakeFormReader().read());

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Thread.ofPlatform().daemon().name("intake-forms").start(reading);
    }

    /**
     * Waits until they are read.
     *
     * @throws IllegalStateException when a form is not right; the application does not start then
     */
    IntakeForms forms() {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The intake forms cannot be used", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was stopped", stopped);
        }
    }
}
