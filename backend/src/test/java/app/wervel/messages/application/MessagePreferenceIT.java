package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.NotFound;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Here, as in every new installation, no channel has been set up. */
@BackendIT
class MessagePreferenceIT {
    @Autowired MessagePreferenceQueries queries;
    @Autowired MessagePreferenceService preferences;
    @Autowired MessageQueries messages;
    @Autowired MessageDispatcher dispatcher;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private PatientId patient;

    @BeforeEach
    void begin() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void end() {
        users.logOut();
    }

    @Test
    void everybodyWantsMessagesUntilTheySayOtherwise() {
        assertThat(queries.get(patient).wanted()).isTrue();

        preferences.wantMessages(patient, false);
        assertThat(queries.get(patient).wanted()).isFalse();
        preferences.wantMessages(patient, true);

        assertThat(queries.get(patient).wanted()).isTrue();
        assertThat(
                        jdbc.queryForList(
                                "SELECT action FROM access_log WHERE object_type = 'MessagePreference' AND ? = ANY (patients) ORDER BY id",
                                String.class,
                                patient.value()))
                .containsExactly("R", "U", "R", "U", "R");
    }

    @Test
    void withoutAChannelThereIsNoWayAndNothingIsSent() {
        assertThat(queries.get(patient).anyChannel()).isFalse();
        assertThat(queries.get(patient).channel()).isNull();

        dispatcher.sendDue(() -> {
            throw new AssertionError("There is nothing to look for");
        });
        users.logInAs(Role.ADMINISTRATOR);

        assertThat(messages.overview().channels()).noneMatch(MessageOverview.Channel::on);
    }

    @Test
    void whoeverIsNoPatientHasNoPreference() {
        assertThatThrownBy(() -> queries.get(PatientId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> preferences.wantMessages(PatientId.next(), false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAdministratorReadsItAndDoesNotChangeIt() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThat(queries.get(patient).wanted()).isTrue();
        assertThatThrownBy(() -> preferences.wantMessages(patient, false))
                .isInstanceOf(AccessDeniedException.class);
    }
}
