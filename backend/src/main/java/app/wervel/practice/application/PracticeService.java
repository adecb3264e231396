package app.wervel.practice.application;

import app.wervel.practice.PracticeDetails;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
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
     * @throws InvalidInput on {@code name}
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     */
    public PracticeForm change(
            long expectedVersion,
            String name,
            String addressLine,
            String postalCodeAndCity,
            String phone,
            String email,
            String website,
            String outOfHours) {
        var checks = new FieldChecks();
        var details =
                checks.check(
                        "name",
                        () ->
                                new PracticeDetails(
                                        name,
                                        addressLine,
                                        postalCodeAndCity,
                                        phone,
                                        email,
                                        website,
                                        outOfHours));
        checks.throwIfAny();
        var practice = practices.findById(THE_PRACTICE).orElseThrow(() -> new NotFound("practice"));
        practice.requireVersion(expectedVersion);
        practice.change(Objects.requireNonNull(details));
        practices.saveAndFlush(practice);
        return form();
    }

    public record PracticeForm(long version, PracticeDetails details) {}
}
