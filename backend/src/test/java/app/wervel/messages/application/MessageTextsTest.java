package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MessageTextsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final MessageTexts dutch = new MessageTexts("nl", ZONE);
    private final MessageTexts english = new MessageTexts("en", ZONE);

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(dutch.keys()).isNotEmpty().isEqualTo(english.keys());
    }

    @Test
    void aMomentIsSaidInWords() {
        var moment = Instant.parse("2026-11-24T09:30:00Z");

        assertThat(dutch.moment(moment)).isEqualTo("dinsdag 24 november 2026 om 10:30 uur");
        assertThat(english.moment(moment)).isEqualTo("Tuesday 24 November 2026 at 10:30");
        assertThat(dutch.briefMoment(moment)).isEqualTo("di 24 nov 10:30");
    }

    @Test
    void bothHalvesOfTheNightWhenTheClockGoesBackAreSaidAsTheClockShowsThem() {
        assertThat(dutch.moment(Instant.parse("2026-10-25T00:30:00Z"))).endsWith("om 02:30 uur");
        assertThat(dutch.moment(Instant.parse("2026-10-25T01:30:00Z"))).endsWith("om 02:30 uur");
    }

    @Test
    void oneIsSaidOtherwiseThanMany() {
        assertThat(dutch.text("mail.subject.confirmation", "De Proef", 1))
                .isEqualTo("Uw afspraak bij De Proef");
        assertThat(dutch.text("mail.intro.confirmation", "De Proef", 9))
                .isEqualTo("Uw 9 afspraken bij De Proef staan vast:");
        assertThat(english.text("mail.cancel.call-in-time", "020", 24))
                .isEqualTo("Can't make it? Please call us at least 24 hours before: 020.");
        assertThat(dutch.text("mail.cancel.call-in-time", "020", 1))
                .contains("uiterlijk 1 uur van");
    }
}
