package app.wervel.practice;

import app.wervel.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The practice of this installation: what stands on its letterhead. There is exactly one. */
@Entity
@Table(name = "practice")
public class Practice implements Versioned {
    private static final short ONLY = 1;

    @Id private short id = ONLY;
    @Version private @Nullable Long version;

    private String name;
    private String addressLine = "";
    private String postalCodeAndCity = "";
    private String phone = "";
    private String email = "";
    private String website = "";
    private String outOfHours = "";
    private @Nullable String agb;
    private String accentColour = AccentColour.OWN.value();
    private boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Practice() {}

    /**
     * @param demo whether everybody in it is invented, so that its log-in page may name the
     *     accounts
     */
    public Practice(PracticeDetails details, boolean demo) {
        this.name = details.name();
        this.demo = demo;
        change(details);
    }

    public void change(PracticeDetails details) {
        this.name = details.name();
        this.addressLine = details.addressLine();
        this.postalCodeAndCity = details.postalCodeAndCity();
        this.phone = details.phone();
        this.email = details.email();
        this.website = details.website();
        this.outOfHours = details.outOfHours();
        this.agb = details.agb() == null ? null : details.agb().value();
        this.accentColour = details.accentColour().value();
    }

    public PracticeDetails details() {
        return new PracticeDetails(
                name,
                addressLine,
                postalCodeAndCity,
                phone,
                email,
                website,
                outOfHours,
                agb == null ? null : new AgbCode(agb),
                new AccentColour(accentColour));
    }

    public short id() {
        return id;
    }

    public boolean demo() {
        return demo;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }
}
