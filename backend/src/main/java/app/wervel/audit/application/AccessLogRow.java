package app.wervel.audit.application;

import app.wervel.shared.Access;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a patient's access log. */
public record AccessLogRow(
        Instant at,
        Access.Action action,
        String userName,
        String role,
        String objectType,
        @Nullable UUID objectId,
        List<String> fields) {}
