package app.wervel.practice.application;

import app.wervel.practice.PracticeDetails;
import app.wervel.shared.NotFound;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what stands on the letterhead. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class PracticeService {
    private static final short THE_PRACTICE = 1;

    private final Practices practices;

    PracticeService(Practices practices) {
        this.practices = practices;
    }

    public PracticeForm form() {
        var practice = practices.findById(THE_PRACTICE).orElseThrow(() -> new NotFound("practice"));
        return new PracticeForm(Objects.requireNonNull(practice.version()), practice.details());
    }

    /**
     * @throws app.wervel.shared.InvalidInput on each field that is not right, see {@link
     *     PracticeData}
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     */
    public PracticeForm change(long expectedVersion, PracticeData data) {
        PracticeDetails details = data.checked();
        var practice = practices.findById(THE_PRACTICE).orElseThrow(() -> new NotFound("practice"));
        practice.requireVersion(expectedVersion);
        practice.change(details);
        practices.saveAndFlush(practice);
        return form();
    }

    public record PracticeForm(long version, PracticeDetails details) {}
}
