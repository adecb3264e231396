package app.wervel.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PortCheckTest {
    private final MockEnvironment environment =
            new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void aPortThatIsListenedOnIsTakenAndFreeAfterwards() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty("server.port", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> PortCheck.requireFree(environment))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage(PortCheck.taken(taken.getLocalPort()));
        }
        assertThatCode(() -> PortCheck.requireFree(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "http", "8080a"})
    void whatIsNoPortIsRefusedWithItsValue(String text) {
        environment.setProperty("server.port", text);
        assertThatThrownBy(() -> PortCheck.requireFree(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The port must be a number from 1 to 65535, but was " + text + ".");
    }

    @Test
    void portZeroMeansAnyFreeOne() {
        environment.setProperty("server.port", "0");
        assertThatCode(() -> PortCheck.requireFree(environment)).doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        // TEST-NET-1 of RFC 5737: no machine has it.
        environment.setProperty("server.address", "192.0.2.1");
        environment.setProperty("server.port", "18080");
        assertThatThrownBy(() -> PortCheck.requireFree(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The address 192.0.2.1 to listen on is not one of this machine.");
    }
}
