package app.wervel.practice.application;

import app.wervel.practice.AbsenceId;
import app.wervel.practice.AbsenceKind;
import app.wervel.practice.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when practitioners see nobody. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
public class AbsenceService {
    public AbsenceRow add(
            UserId practitioner,
            @Nullable Instant start,
            @Nullable Instant end,
            AbsenceKind kind,
            @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    public AbsenceRow change(
            AbsenceId id,
            long expectedVersion,
            @Nullable Instant start,
            @Nullable Instant end,
            AbsenceKind kind,
            @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    public void remove(AbsenceId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
