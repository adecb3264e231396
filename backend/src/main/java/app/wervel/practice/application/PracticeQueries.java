package app.wervel.practice.application;

import app.wervel.practice.Practice;
import app.wervel.practice.PracticeDetails;
import app.wervel.practice.Role;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the practice itself: nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class PracticeQueries {
    private static final short THE_PRACTICE = 1;

    private final Practices practices;
    private final Users users;

    PracticeQueries(Practices practices, Users users) {
        this.practices = practices;
        this.users = users;
    }

    public PracticeDetails details() {
        return practices
                .findById(THE_PRACTICE)
                .map(Practice::details)
                .orElseThrow(() -> new IllegalStateException("The practice has not been set up"));
    }

    public List<PractitionerRow> practitioners() {
        return users.findByRoleAndEnabledTrueOrderByDisplayName(Role.PRACTITIONER).stream()
                .map(user -> new PractitionerRow(user.id(), user.displayName()))
                .toList();
    }

    public Page<PractitionerRow> practitioners(PageRequest request) {
        var all = practitioners();
        var slice = all.stream().skip(request.offset()).limit(request.size()).toList();
        return new Page<>(slice, request.page(), request.size(), all.size());
    }

    /** Whether the practice exists; asked before anybody can log in. */
    @PreAuthorize("permitAll()")
    public PracticeState state() {
        return practices
                .findById(THE_PRACTICE)
                .map(practice -> practice.demo() ? PracticeState.DEMO : PracticeState.REAL)
                .orElse(PracticeState.NOT_SET_UP);
    }

    /** Who may log in at this desk, for the quick switch. Asked only by somebody logged in. */
    @PreAuthorize("isAuthenticated()")
    public List<ColleagueRow> colleagues() {
        return users.findByEnabledTrueOrderByDisplayName().stream()
                .map(user -> new ColleagueRow(user.username(), user.displayName(), user.role()))
                .toList();
    }
}
