package app.wervel.shell;

import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Saves a draft while it is typed: a little after the last change, one save after another, each on
 * the version that the one before gave. So nobody is in conflict with themselves. Once somebody
 * else changed the draft it saves no more, and overwrites nothing.
 */
public final class Autosave {
    /** Saves everything that is on the screen. */
    public interface Saver {
        /** The version after the save. */
        long save(long expectedVersion);
    }

    public enum State {
        /** Nothing was changed yet. */
        UNTOUCHED,
        WAITING,
        SAVED,
        /** What was typed is not accepted; the next change tries again. */
        REFUSED,
        /** Something went wrong that may pass. */
        FAILED,
        /** Somebody else changed or ended it: reload. */
        OVERTAKEN
    }

    private final Saver saver;
    private final Runnable schedule;
    private final Consumer<State> show;
    private final Consumer<InvalidInput> refuse;
    private long version;
    private State state = State.UNTOUCHED;
    private boolean saving;

    /**
     * @param schedule asks for {@link #flush} in a moment; a later call replaces an earlier one
     * @param refuse shows what is wrong beside its field
     */
    public Autosave(
            long version,
            Saver saver,
            Runnable schedule,
            Consumer<State> show,
            Consumer<InvalidInput> refuse) {
        this.version = version;
        this.saver = saver;
        this.schedule = schedule;
        this.show = show;
        this.refuse = refuse;
    }

    public long version() {
        return version;
    }

    public State state() {
        return state;
    }

    /** Whether something that was typed is not saved. */
    public boolean isUnsaved() {
        return state != State.UNTOUCHED && state != State.SAVED;
    }

    public void changed() {
        if (state == State.OVERTAKEN) {
            return;
        }
        become(State.WAITING);
        schedule.run();
    }

    /**
     * Saves now, if there is something to save.
     *
     * @return whether everything that was typed is saved
     */
    public boolean flush() {
        if (!isUnsaved()) {
            return true;
        }
        if (saving || state == State.OVERTAKEN) {
            return false;
        }
        saving = true;
        try {
            version = saver.save(version);
            become(State.SAVED);
            return true;
        } catch (InvalidInput refused) {
            become(State.REFUSED);
            refuse.accept(refused);
            return false;
        } catch (StaleVersion | Conflict | OptimisticLockingFailureException | NotFound overtaken) {
            become(State.OVERTAKEN);
            return false;
        } catch (DomainRuleViolation ended) {
            // The only rule that a draft can break: somebody ended it meanwhile.
            become(State.OVERTAKEN);
            return false;
        } catch (RuntimeException failed) {
            become(State.FAILED);
            throw failed;
        } finally {
            saving = false;
        }
    }

    /** Another action found that the draft was changed elsewhere. */
    public void overtaken() {
        become(State.OVERTAKEN);
    }

    private void become(State next) {
        state = next;
        show.accept(next);
    }
}
