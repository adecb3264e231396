package app.wervel.practice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.AccentColour;
import app.wervel.practice.AgbCode;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@BackendIT
class PracticeIT {
    @Autowired UserAdministration administration;
    @Autowired AccountService accounts;
    @Autowired PracticeService practice;
    @Autowired PracticeQueries queries;
    @Autowired PracticeSetupService setup;
    @Autowired LogInService logIn;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void theAdministratorIsHere() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRACTITIONER", "RECEPTION"})
    void onlyTheAdministratorManagesAccountsAndTheLetterhead(Role role) {
        users.logInAs(role);

        assertThatThrownBy(() -> administration.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        administration.add(
                                "new.one", "New One", Role.ADMINISTRATOR, "long-enough-1"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> practice.form()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverIsNotLoggedInChangesNoPasswordAndReadsNoPractice() {
        users.logOut();

        assertThatThrownBy(() -> accounts.changePassword("a", "b"))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> queries.details()).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> queries.colleagues()).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void anAccountIsMadeOnceWithARoleAndItsPermissions() {
        administration.add("Eva.Nieuw ", "Eva Nieuw", Role.RECEPTION, "long-enough-1");

        UserDetails eva = logIn.loadUserByUsername("eva.nieuw");
        assertThat(eva.getAuthorities())
                .extracting(Object::toString)
                .contains("patient:write")
                .doesNotContain("intake:read");
        assertThatThrownBy(() ->
                        administration.add(
                                "eva.nieuw", "Eva Twee", Role.RECEPTION, "long-enough-1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code())
                                        .isEqualTo("user.username-in-use"));
    }

    @Test
    void everyWrongFieldOfANewAccountIsTold() {
        assertThatThrownBy(() -> administration.add("x", " ", Role.RECEPTION, "short"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(InvalidInput.FieldError::field)
                                        .containsExactlyInAnyOrder(
                                                "username", "displayName", "password"));
    }

    @Test
    void aPasswordThatBcryptCannotReadWholeIsRefused() {
        assertThatThrownBy(() ->
                        administration.add("long.pass", "Lang", Role.RECEPTION, "é".repeat(37)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code())
                                        .isEqualTo("user.password-too-long"));
        assertThat(
                        administration
                                .add("long.enough", "Lang", Role.RECEPTION, "e".repeat(72))
                                .enabled())
                .isTrue();
    }

    @Test
    void whoeverIsBlockedLogsInNoMoreAndNobodyBlocksHimself() {
        var leaver = administration.add("piet.weg", "Piet Weg", Role.PRACTITIONER, "long-enough-1");
        var blocked = administration.allowLogIn(leaver.id(), leaver.version(), false);

        assertThat(logIn.loadUserByUsername("piet.weg").isEnabled()).isFalse();
        assertThatThrownBy(() -> administration.allowLogIn(leaver.id(), leaver.version(), true))
                .isInstanceOf(StaleVersion.class);
        assertThat(administration.allowLogIn(leaver.id(), blocked.version(), true).enabled())
                .isTrue();
        var me =
                administration.all().stream()
                        .filter(user -> user.username().equals("administrator"))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> administration.allowLogIn(me.id(), me.version(), false))
                .isInstanceOf(DomainRuleViolation.class);
    }

    @Test
    void usersChangeTheirOwnPasswordByKnowingTheOldOne() {
        administration.add("wim.woord", "Wim Woord", Role.RECEPTION, "first-password");
        users.logInAs(Role.RECEPTION, "wim.woord");

        assertThatThrownBy(() -> accounts.changePassword("not-it", "next-password"))
                .isInstanceOf(InvalidInput.class);
        String before = logIn.loadUserByUsername("wim.woord").getPassword();
        accounts.changePassword("first-password", "next-password");

        assertThat(logIn.loadUserByUsername("wim.woord").getPassword())
                .isNotEqualTo(before)
                .doesNotContain("next-password");
    }

    @Test
    void thePracticeIsSetUpOnceAndDemoAccountsNeedADemoPractice() {
        var request =
                new PracticeSetupService.NewPractice(
                        "Praktijk Proef", "Bea Beheer", "bea", "long-enough-1");
        try {
            setup.setUp(request);

            assertThat(queries.state()).isEqualTo(PracticeState.REAL);
            assertThatThrownBy(() -> setup.setUp(request)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> setup.addDemoUsers(List.of(), "wervel-demo"))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            jdbc.update("DELETE FROM practice");
        }
    }

    @Test
    void theLetterheadIsChangedByOneAdministratorAtATime() {
        var request =
                new PracticeSetupService.NewPractice(
                        "Praktijk Proef", "Bo Beheer", "bo", "long-enough-1");
        try {
            setup.setUp(request);
            var form = practice.form();
            var changed = practice.change(form.version(), PracticeData.named("Praktijk Nieuw"));

            assertThat(changed.details().name()).isEqualTo("Praktijk Nieuw");
            assertThat(changed.details().accentColour()).isEqualTo(AccentColour.OWN);
            assertThatThrownBy(() -> practice.change(form.version(), PracticeData.named("Te laat")))
                    .isInstanceOf(StaleVersion.class);
            var styled =
                    new PracticeData(
                            "Praktijk Nieuw", "", "", "", "", "", "", "04 123 456", "#7A1F5C");
            assertThat(practice.change(changed.version(), styled).details())
                    .satisfies(details -> {
                        assertThat(details.agb()).isEqualTo(new AgbCode("04123456"));
                        assertThat(details.accentColour().value()).isEqualTo("#7a1f5c");
                    });
            assertThat(queries.details().agb()).isEqualTo(new AgbCode("04123456"));
        } finally {
            jdbc.update("DELETE FROM practice");
        }
    }

    @Test
    void everyWrongFieldOfTheLetterheadIsTold() {
        var wrong =
                new PracticeData(
                        " ", "x".repeat(201), "", "", "", "y".repeat(201), "", "1234", "#ffee00");

        assertThatThrownBy(() -> practice.change(0, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "name text.required",
                                                "addressLine text.too-long",
                                                "website text.too-long",
                                                "agb practice.agb-invalid",
                                                "accentColour practice.colour-too-light"));
    }

    @Test
    void anUnknownTokenOrNameIsNobody() {
        for (String name : List.of("", "nobody", "'; DROP TABLE app_user; --", "x".repeat(500))) {
            assertThatThrownBy(() -> logIn.loadUserByUsername(name))
                    .isInstanceOf(UsernameNotFoundException.class);
            assertThatThrownBy(() -> logIn.userOfToken(name))
                    .isInstanceOf(UsernameNotFoundException.class);
        }
    }
}
