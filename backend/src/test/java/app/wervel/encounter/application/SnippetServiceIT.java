package app.wervel.encounter.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.encounter.NoteSnippetId;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
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

@BackendIT
class SnippetServiceIT {
    @Autowired SnippetService snippets;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void nobodyHasAnyYet() {
        jdbc.update("DELETE FROM note_snippet");
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void onesOwnComesBeforeThePracticesOfTheSameShortcut() {
        snippets.add(false, "oef", "Van de praktijk");
        snippets.add(true, ".OEF", "Van mij");

        assertThat(snippets.mine())
                .extracting(SnippetRow::shortcut, SnippetRow::own, SnippetRow::text)
                .containsExactly(
                        tuple("oef", true, "Van mij"), tuple("oef", false, "Van de praktijk"));
    }

    @Test
    void aColleagueSeesAndChangesThePracticesAndNeverMine() {
        snippets.add(true, "mijn", "Van mij");
        snippets.add(false, "oef", "Van de praktijk");
        var mine = only("mijn");
        var practices = only("oef");
        users.logInAs(Role.PRACTITIONER, "waarnemer");

        assertThat(snippets.mine()).extracting(SnippetRow::shortcut).containsExactly("oef");
        assertThatThrownBy(() -> snippets.change(mine.id(), mine.version(), "mijn", "Anders"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> snippets.remove(mine.id(), mine.version()))
                .isInstanceOf(NotFound.class);
        snippets.change(practices.id(), practices.version(), "oef", "Beter gezegd");

        assertThat(only("oef").text()).isEqualTo("Beter gezegd");
        users.logInAs(Role.PRACTITIONER);
        assertThat(only("mijn")).isEqualTo(mine);
    }

    @Test
    void whoIsSecondIsToldAndOverwritesNothing() {
        snippets.add(false, "oef", "Eerst");
        var read = only("oef");
        snippets.change(read.id(), read.version(), "oef", "Van de eerste");

        assertThatThrownBy(() -> snippets.change(read.id(), read.version(), "oef", "Van de tweede"))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> snippets.remove(read.id(), read.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(only("oef").text()).isEqualTo("Van de eerste");
    }

    @Test
    void aShortcutStandsOnceForOnePersonAndWhatIsWrongIsSaidBesideItsField() {
        snippets.add(true, "oef", "Eerst");

        assertThatThrownBy(() -> snippets.add(true, "oef", "Nog eens"))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo("snippet.shortcut-taken"));
        assertThatThrownBy(() -> snippets.add(true, "twee woorden", " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field, FieldError::code)
                                        .containsExactlyInAnyOrder(
                                                tuple("shortcut", "snippet.shortcut-invalid"),
                                                tuple("text", "text.required")));
        assertThat(snippets.mine()).hasSize(1);
    }

    @Test
    void whatIsRemovedIsGone() {
        snippets.add(true, "oef", "Eerst");
        var read = only("oef");

        snippets.remove(read.id(), read.version());

        assertThat(snippets.mine()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRACTITIONER")
    void whoWritesNoNotesHasNoSnippets(Role role) {
        users.logInAs(role);

        for (var attempt :
                List.<Runnable>of(
                        snippets::mine,
                        () -> snippets.add(false, "oef", "Tekst"),
                        () -> snippets.change(NoteSnippetId.next(), 0, "oef", "Tekst"),
                        () -> snippets.remove(NoteSnippetId.next(), 0))) {
            assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    private SnippetRow only(String shortcut) {
        return snippets.mine().stream()
                .filter(each -> each.shortcut().equals(shortcut))
                .findFirst()
                .orElseThrow();
    }
}
