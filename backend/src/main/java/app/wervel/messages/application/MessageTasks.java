package app.wervel.messages.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs; on one node at a time, however many there are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MessageSettings.class, SmsSettings.class})
class MessageTasks {
    private static final Duration DAY = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> sendMessages(MessageDispatcher dispatcher, MessageSettings settings) {
        return Tasks.recurring("messages-send", FixedDelay.of(settings.interval()))
                .execute((instance, context) ->
                        dispatcher.sendDue(() -> !context.getSchedulerState().isShuttingDown()));
    }

    @Bean
    RecurringTask<Void> forgetMessages(MessageDispatcher dispatcher) {
        return Tasks.recurring("messages-forget", FixedDelay.of(DAY))
                .execute((instance, context) -> dispatcher.forgetOld());
    }
}
