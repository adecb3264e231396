package app.wervel.knowledge;

import java.util.List;

/** Why a claim is not used, and by which it would be recognised. */
public record Rejection(LocalWords reason, List<ClaimPattern> patterns) {
    public Rejection {
        patterns = List.copyOf(patterns);
    }
}
