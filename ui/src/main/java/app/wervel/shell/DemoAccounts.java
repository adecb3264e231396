package app.wervel.shell;

import java.util.List;

/**
 * Who may look round in the demo practice. Its people are invented, so its password is no secret.
 */
final class DemoAccounts {
    static final List<String> USERNAMES = List.of("anna", "roos", "beheer");
    static final String PASSWORD = "wervel-demo";

    private DemoAccounts() {}
}
