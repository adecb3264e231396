package app.wervel.triage.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import app.wervel.triage.Urgency;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class TriageServiceIT {
    private static final Map<String, Object> FALL =
            Map.of("age", 45, "duration_days", 1, "trauma", "fall");

    @Autowired TriageService triage;
    @Autowired TestUsers users;

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void practitionerAssesses() {
        users.logInAs(Role.PRACTITIONER);

        assertThat(triage.assess(FALL).urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PRACTITIONER")
    void nobodyElseAssesses(Role role) {
        users.logInAs(role);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> triage.assess(FALL));
    }
}
