package app.wervel.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All pages about the practice. */
@Component
class SettingsEntries {
    private final List<SettingsEntry> entries;

    SettingsEntries(List<SettingsEntry> entries) {
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(SettingsEntry::order)).toList();
    }

    List<SettingsEntry> inOrder() {
        return entries;
    }
}
