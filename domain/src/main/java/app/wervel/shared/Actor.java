package app.wervel.shared;

import java.util.UUID;

/** Who acts: the logged-in user, or the user in whose name a token acts. */
public interface Actor {
    UUID userId();

    String displayName();

    String roleName();
}
