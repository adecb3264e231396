package app.wervel.messages.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.ApplicationTest;
import app.wervel.messages.application.CalendarFeedService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;

/** The secret address as a calendar program asks for it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedAddressIT {
    @Autowired MockMvc http;
    @Autowired CalendarFeedService feeds;

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAddressAnswersWithoutLogInAndIsNotLogged(CapturedOutput output) throws Exception {
        String address = "/calendar/" + feeds.make() + ".ics";

        var answer =
                http.perform(get(address))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                        .andExpect(header().string("Cache-Control", "max-age=300, private"))
                        .andExpect(header().doesNotExist("Set-Cookie"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("X-WR-CALNAME:Agenda Anna de Wit");
        String tag = answer.getHeader("ETag");
        assertThat(tag).isNotBlank();
        http.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        http.perform(head(address)).andExpect(status().isOk());
        assertThat(output).doesNotContain(address.substring(10, 40));
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aRevokedAddressIsNotFound() throws Exception {
        String address = "/calendar/" + feeds.make() + ".ics";

        feeds.revoke();

        http.perform(get(address)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/calendar/",
                "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/calendar/x/y.ics"
            })
    void anUnknownAddressIsNotFoundAndLeadsToNoLogIn(String address) throws Exception {
        http.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Location"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(""));
    }

    @Test
    void nothingCanBeSentThere() throws Exception {
        http.perform(post("/calendar/x.ics")).andExpect(status().isNotFound());
    }
}
