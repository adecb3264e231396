package app.wervel.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
    @ParameterizedTest
    @CsvSource({
        "06 12345678, +31612345678",
        "06-12.34.56.78, +31612345678",
        "+31 6 12345678, +31612345678",
        "+31 (0)6 12345678, +31612345678",
        "0031612345678, +31612345678",
        "0470 12 34 56, +32470123456",
        "+32 470 12 34 56, +32470123456"
    })
    void aMobileNumberIsWrittenInFull(String typed, String full) {
        assertThat(MobileNumber.of(typed)).contains(new MobileNumber(full));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 1234567",
                "0441 123456",
                "+31 20 1234567",
                "06 1234567",
                "06 123456789",
                "+44 7700 900123",
                "06 00123456",
                "06 97123456",
                "112",
                ""
            })
    void noTextMessageIsSentToAnythingElse(String typed) {
        assertThat(MobileNumber.of(typed)).isEmpty();
    }
}
