package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.practice.Role;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class AppointmentTypeIT {
    @Autowired AppointmentTypeService types;
    @Autowired AppointmentTypeQueries queries;
    @Autowired TestUsers users;

    @BeforeEach
    void administratorIsAtWork() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aTypeIsMadeAndChanged() {
        var added = types.add(data("Echografie"));

        assertThat(queries.get(added.id())).isEqualTo(added);
        assertThat(queries.all()).contains(added);
        assertThat(added.colour()).isEqualTo("#2f6f9f");
        var changed =
                types.change(
                        added.id(),
                        added.version(),
                        new AppointmentTypeData(
                                "Echo", 45, 0, "#000000", Visit.FIRST, false, null, 8, false));

        assertThat(queries.get(added.id())).isEqualTo(changed);
        assertThat(changed.minutes()).isEqualTo(45);
        assertThat(changed.active()).isFalse();
        assertThatThrownBy(() -> types.change(added.id(), added.version(), data("Echo 2")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aNameIsUsedOnce() {
        types.add(data("Hydrotherapie"));

        assertThatThrownBy(() -> types.add(data(" Hydrotherapie ")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("appointment.type-name-in-use");
    }

    @Test
    void everyFieldIsChecked() {
        var wrong =
                new AppointmentTypeData(
                        " ", null, 121, "rood", Visit.OTHER, true, "x".repeat(61), 0, true);

        assertThatThrownBy(() -> types.add(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting("field", "code")
                                        .containsExactlyInAnyOrder(
                                                tuple("name", "text.required"),
                                                tuple("minutes", "text.required"),
                                                tuple(
                                                        "bufferMinutes",
                                                        "appointment.type-buffer-out-of-range"),
                                                tuple("colour", "appointment.type-colour-invalid"),
                                                tuple(
                                                        "capacity",
                                                        "appointment.type-capacity-out-of-range"),
                                                tuple("equipmentKind", "text.too-long")));
    }

    @Test
    void onlyTheAdministratorChangesThemAndEverybodySeesThem() {
        var added = types.add(data("Dry needling"));
        users.logInAs(Role.RECEPTION);

        assertThat(queries.get(added.id())).isEqualTo(added);
        assertThatThrownBy(() -> types.add(data("Massage")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> types.change(added.id(), added.version(), data("Massage")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.get(AppointmentTypeId.next()))
                .isInstanceOf(NotFound.class);
    }

    private static AppointmentTypeData data(String name) {
        return new AppointmentTypeData(
                name, 30, 5, "#2F6F9F", Visit.FOLLOW_UP, true, "Echo", 1, true);
    }
}
