package app.wervel.shared.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Which constraint of the database refused a write. Asked of PostgreSQL itself, because Hibernate
 * and Spring know no name for a refused exclusion constraint.
 */
public final class ConstraintNames {
    private ConstraintNames() {}

    /** Empty when no constraint refused, or one that has no name. */
    public static Optional<String> of(@Nullable Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres
                    && postgres.getServerErrorMessage() != null) {
                return Optional.ofNullable(postgres.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }
}
