package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practice's computers reach Wervel through nginx, as {@code docker/proxy.conf} sets it up. */
@EnabledIf("nginxIsInstalled")
class ProxyE2E extends Journey {
    private static final String TOKEN = "demo-reception";

    /** As much as an import may hold. */
    private static final int LARGEST_IMPORT = 10 * 1024 * 1024;

    private RunningProxy proxy;

    static boolean nginxIsInstalled() {
        return RunningProxy.nginx().isPresent();
    }

    @BeforeEach
    void putTheProxyBefore() {
        proxy = RunningProxy.before(wervel);
    }

    @AfterEach
    void takeTheProxyAway() {
        proxy.close();
    }

    @Test
    void aChangeReachesAnOpenAgendaByWebSocket() {
        FreeSlot slot = freeSlot();
        Page page = desk();
        List<String> sockets = new CopyOnWriteArrayList<>();
        var frames = new AtomicInteger();
        page.onWebSocket(socket -> {
            sockets.add(socket.url());
            socket.onFrameReceived(frame -> frames.incrementAndGet());
        });
        logIn(page, proxy.address(), "roos");
        page.navigate(
                "%s/agenda?date=%s&view=day&practitioner=%s"
                        .formatted(
                                proxy.address(),
                                slot.start().substring(0, 10),
                                slot.practitioner()));
        page.waitForSelector("wervel-agenda .ec-body");
        page.waitForCondition(() -> !sockets.isEmpty() && frames.get() > 0);
        int before = frames.get();

        String id = book(slot);

        assertThat(page.locator(".ec-event:has([data-id='%s'])".formatted(id))).isVisible();
        assertThat(frames.get()).isGreaterThan(before);
        assertThat(sockets).allMatch(url -> url.startsWith("wss://localhost:"));
    }

    @Test
    void theSessionTravelsOverHttpsOnly() {
        Page page = logIn(desk(), proxy.address(), "anna");

        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.secure && cookie.httpOnly);
    }

    @Test
    void whatACallerSaysOfItselfIsOverwritten() {
        APIResponse answer =
                requests()
                        .get(
                                proxy.address() + "/patients",
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setHeader("X-Forwarded-Proto", "http")
                                        .setHeader("X-Forwarded-Host", "elsewhere.example")
                                        .setHeader("X-Forwarded-Port", "81"));

        assertThat(answer.headers().get("location")).isEqualTo(proxy.address() + "/login");
    }

    @Test
    void noSecretAndNoSearchIsWrittenDown() {
        requests().get(proxy.address() + "/calendar/hush-hush.ics?again=hush-hush");
        requests()
                .get(
                        proxy.address() + "/api/v1/patients?query=Jansen",
                        RequestOptions.create()
                                .setHeader("Referer", proxy.address() + "/?name=Jansen"));

        assertThat(proxy.logs())
                .contains("GET /calendar/... 404", "GET /api/v1/patients 401")
                .doesNotContain("hush-hush", "Jansen");
    }

    @Test
    void theLargestImportPassesAndMuchMoreDoesNot() {
        assertThat(post(LARGEST_IMPORT).status()).isEqualTo(401);
        assertThat(post(LARGEST_IMPORT * 2).status()).isEqualTo(413);
    }

    private APIResponse post(int bytes) {
        return requests()
                .post(
                        proxy.address() + "/api/v1/patients",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII)));
    }

    private APIRequestContext requests() {
        return desk().context().request();
    }

    private record FreeSlot(String type, String practitioner, String room, String start) {}

    private FreeSlot freeSlot() {
        for (JsonNode type : items("/api/v1/appointment-types")) {
            if (type.get("capacity").intValue() == 1 && type.get("equipmentKind").isNull()) {
                String id = type.get("id").stringValue();
                JsonNode slot =
                        items(
                                        "/api/v1/slots?typeId=%s&from=%sT00:00:00Z&limit=1"
                                                .formatted(id, LocalDate.now().plusDays(2)))
                                .get(0);
                return new FreeSlot(
                        id,
                        slot.get("practitionerId").stringValue(),
                        slot.get("roomId").stringValue(),
                        slot.get("start").stringValue());
            }
        }
        throw new AssertionError("The demo practice has no ordinary treatment");
    }

    /** The first who has time; gives the appointment's id. */
    private String book(FreeSlot slot) {
        for (JsonNode patient : items("/api/v1/patients?size=20")) {
            String body =
                    """
                    {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "roomId": "%s",
                     "start": "%s"}
                    """
                            .formatted(
                                    slot.practitioner(),
                                    patient.get("id").stringValue(),
                                    slot.type(),
                                    slot.room(),
                                    slot.start());
            var answer = wervel.post("/api/v1/appointments", TOKEN, body);
            if (answer.statusCode() == 201) {
                return new JsonMapper().readTree(answer.body()).get("id").stringValue();
            }
        }
        throw new AssertionError("None of twenty patients has time");
    }

    private JsonNode items(String path) {
        return wervel.getJson(path, TOKEN).get("items");
    }
}
