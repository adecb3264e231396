package app.wervel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    /** What speaks of somebody's health. */
    private static final Set<Permission> CLINICAL =
            EnumSet.of(
                    Permission.CLINICAL_READ,
                    Permission.CLINICAL_WRITE,
                    Permission.TRIAGE_RUN,
                    Permission.INTAKE_READ,
                    Permission.INTAKE_WRITE,
                    Permission.EPISODE_READ,
                    Permission.EPISODE_WRITE,
                    Permission.CAREPLAN_READ,
                    Permission.CAREPLAN_WRITE,
                    Permission.DOCUMENT_PRINT);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void neitherReceptionNorTheAdministratorSeesClinicalContent(Role role) {
        assertThat(role.permissions()).doesNotContainAnyElementsOf(CLINICAL);
    }

    @Test
    void receptionWorksWithContactData() {
        assertThat(Role.RECEPTION.permissions())
                .contains(Permission.PATIENT_READ, Permission.PATIENT_WRITE);
    }

    @Test
    void practitionersAndTheAdministratorKeepTheLibrary() {
        assertThat(Role.PRACTITIONER.may(Permission.EXERCISE_WRITE)).isTrue();
        assertThat(Role.ADMINISTRATOR.may(Permission.EXERCISE_WRITE)).isTrue();
        assertThat(Role.RECEPTION.may(Permission.EXERCISE_WRITE)).isFalse();
    }

    @Test
    void everyPermissionIsGrantedToSomebodyAndHasANameOfItsOwn() {
        for (Permission permission : Permission.values()) {
            assertThat(Role.values())
                    .as(permission.authority())
                    .anyMatch(role -> role.may(permission));
        }
        assertThat(Arrays.stream(Permission.values()).map(Permission::authority))
                .doesNotHaveDuplicates();
    }
}
