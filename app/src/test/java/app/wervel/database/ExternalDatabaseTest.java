package app.wervel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ExternalDatabaseTest {
    private static final String URL = "jdbc:postgresql://db:5432/wervel";

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("wervel.database.owner.user", "owner")
                    .withProperty("wervel.database.owner.password", "o-geheim")
                    .withProperty("wervel.database.app.user", "app")
                    .withProperty("wervel.database.app.password", "a-geheim");

    @Test
    void bothRolesComeFromTheEnvironment() {
        var database = ExternalDatabase.from(environment, URL);
        assertThat(database.owner()).isEqualTo(new Credentials("owner", "o-geheim"));
        assertThat(database.app()).isEqualTo(new Credentials("app", "a-geheim"));
        assertThat(database.toString()).doesNotContain("geheim");
    }

    @Test
    void aMissingPasswordIsNamed() {
        environment.setProperty("wervel.database.app.password", " ");
        assertThatThrownBy(() -> ExternalDatabase.from(environment, URL))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("WERVEL_DATABASE_APP_PASSWORD")
                .hasMessageEndingWith("the password of the app role is missing.");
    }

    @Test
    void theApplicationMayNotWorkAsTheOwner() {
        environment.setProperty("wervel.database.app.user", "owner");
        assertThatThrownBy(() -> ExternalDatabase.from(environment, URL))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("are both owner");
    }

    @Test
    void onlyPostgresqlIsTaken() {
        assertThatThrownBy(() -> ExternalDatabase.from(environment, "jdbc:h2:mem:x"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The database address must begin with jdbc:postgresql://");
    }
}
