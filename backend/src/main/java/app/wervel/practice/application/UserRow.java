package app.wervel.practice.application;

import app.wervel.practice.Role;
import app.wervel.practice.UserId;

/** An account in the administrator's list. */
public record UserRow(
        UserId id, long version, String username, String displayName, Role role, boolean enabled) {}
