package app.wervel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The paper of the agenda over REST, really printed. */
@ApplicationTest
class AgendaPaperIT {
    private static final String RECEPTION = "Bearer demo-reception";

    @Autowired MockMvc http;
    @Autowired JdbcTemplate jdbc;

    @Test
    void receptionPrintsTheDayList() throws Exception {
        assertThat(pdf("/api/v1/day-list.pdf?date=2027-01-04")).startsWith("%PDF-");
    }

    @Test
    void receptionPrintsAPatientsCard() throws Exception {
        var patient = jdbc.queryForObject("SELECT id FROM patient LIMIT 1", UUID.class);

        assertThat(pdf("/api/v1/patients/" + patient + "/appointment-card.pdf?lang=en"))
                .startsWith("%PDF-");
    }

    private String pdf(String address) throws Exception {
        return new String(
                http.perform(get(address).header("Authorization", RECEPTION))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/day-list.pdf, 400, invalid-input, date",
        "/api/v1/day-list.pdf?date=gisteren, 400, invalid-input, date",
        "/api/v1/day-list.pdf?date=2027-01-04&lang=fr, 400, invalid-input, lang",
        "/api/v1/day-list.pdf?date=2027-01-04&practitionerId=nobody, 404, not-found,",
        "/api/v1/day-list.pdf?date=2027-01-04&practitionerId=018f0000-0000-7000-8000-000000000000, 404, not-found,",
        "/api/v1/patients/018f0000-0000-7000-8000-000000000000/appointment-card.pdf, 404, not-found,"
    })
    void aBadRequestIsToldByField(String address, int status, String code, String field)
            throws Exception {
        var answer =
                http.perform(get(address).header("Authorization", RECEPTION))
                        .andExpect(status().is(status))
                        .andExpect(jsonPath("$.code").value(code));
        if (field != null) {
            answer.andExpect(jsonPath("$.errors[0].field").value(field));
        }
    }

    @Test
    void theAdministratorHasNoAgendaToPrint() throws Exception {
        http.perform(
                        get("/api/v1/day-list.pdf?date=2027-01-04")
                                .header("Authorization", "Bearer demo-admin"))
                .andExpect(status().isForbidden());
    }
}
