package app.wervel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.StaleVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutosaveTest {
    private final List<Long> savedOn = new ArrayList<>();
    private final List<Autosave.State> shown = new ArrayList<>();
    private final List<InvalidInput> refused = new ArrayList<>();
    private int scheduled;
    private RuntimeException failure;

    private final Autosave autosave =
            new Autosave(3, this::save, () -> scheduled++, shown::add, refused::add);

    private long save(long version) {
        if (failure != null) {
            throw failure;
        }
        savedOn.add(version);
        return version + 1;
    }

    @Test
    void nothingIsSavedBeforeAnythingChanged() {
        assertThat(autosave.flush()).isTrue();
        assertThat(savedOn).isEmpty();
    }

    @Test
    void changesAreScheduledAndSavedTogether() {
        autosave.changed();
        autosave.changed();
        autosave.changed();
        assertThat(scheduled).isEqualTo(3);
        assertThat(savedOn).isEmpty();

        autosave.flush();
        autosave.flush();
        assertThat(savedOn).containsExactly(3L);
        assertThat(autosave.state()).isEqualTo(Autosave.State.SAVED);
    }

    @Test
    void theNextSaveStandsOnTheVersionThatTheLastOneGave() {
        autosave.changed();
        autosave.flush();
        autosave.changed();
        autosave.flush();
        assertThat(savedOn).containsExactly(3L, 4L);
        assertThat(autosave.version()).isEqualTo(5);
    }

    @Test
    void onceOvertakenItNeverSavesAgain() {
        failure = new StaleVersion("Intake", 3, 4);
        autosave.changed();
        assertThat(autosave.flush()).isFalse();
        assertThat(autosave.state()).isEqualTo(Autosave.State.OVERTAKEN);

        failure = null;
        autosave.changed();
        assertThat(autosave.flush()).isFalse();
        assertThat(savedOn).isEmpty();
        assertThat(scheduled).isEqualTo(1);
    }

    @Test
    void aConclusionElsewhereOvertakesToo() {
        failure = new DomainRuleViolation("intake.concluded");
        autosave.changed();
        autosave.flush();
        assertThat(autosave.state()).isEqualTo(Autosave.State.OVERTAKEN);
    }

    @Test
    void whatIsRefusedIsShownAndTriedAgainWithTheNextChange() {
        failure = new InvalidInput("history", "text.too-long");
        autosave.changed();
        assertThat(autosave.flush()).isFalse();
        assertThat(refused).hasSize(1);
        assertThat(autosave.isUnsaved()).isTrue();

        failure = null;
        autosave.changed();
        assertThat(autosave.flush()).isTrue();
        assertThat(savedOn).containsExactly(3L);
    }

    @Test
    void aFailureThatMayPassIsToldAndTriedAgain() {
        failure = new IllegalStateException("no database");
        autosave.changed();
        assertThatThrownBy(autosave::flush).isSameAs(failure);
        assertThat(autosave.state()).isEqualTo(Autosave.State.FAILED);

        failure = null;
        assertThat(autosave.flush()).isTrue();
        assertThat(shown)
                .containsExactly(
                        Autosave.State.WAITING, Autosave.State.FAILED, Autosave.State.SAVED);
    }

    @Test
    void aSaveDoesNotStartInsideASave() {
        var nested = new boolean[1];
        var self = new Autosave[1];
        self[0] =
                new Autosave(
                        1,
                        version -> {
                            nested[0] = self[0].flush();
                            return version + 1;
                        },
                        () -> scheduled++,
                        shown::add,
                        refused::add);
        self[0].changed();
        assertThat(self[0].flush()).isTrue();
        assertThat(nested[0]).isFalse();
        assertThat(self[0].version()).isEqualTo(2);
    }
}
