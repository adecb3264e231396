package app.wervel.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many at once, through the front door: nobody is booked twice, and everybody gets an answer. */
class AgendaRaceE2E extends Journey {
    private static final String RECEPTION = "demo-reception";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CLIENTS = 32;
    private static final int BOOKINGS = 2_000;

    private static final Set<String> CLASHES =
            Set.of(
                    "appointment.practitioner-overlap",
                    "appointment.room-overlap",
                    "appointment.patient-overlap");

    @Test
    void ofTwoHundredRequestsForOneSlotExactlyOneIsBooked() throws Exception {
        JsonNode slot = freeSlots(1).getFirst();
        List<String> patients = patients(200);
        var start = new CountDownLatch(1);
        List<Callable<HttpResponse<byte[]>>> requests = new ArrayList<>();
        for (String patient : patients) {
            requests.add(() -> {
                start.await();
                return book(slot, patient);
            });
        }

        List<HttpResponse<byte[]>> answers = all(requests, 200, start);

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, 1L, 409, 199L));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(refused -> {
                    JsonNode problem = JSON.readTree(refused.body());
                    assertThat(problem.get("code").asString()).isIn(CLASHES);
                    assertThat(problem.get("title").asString()).isNotBlank();
                });
    }

    @Test
    void twoThousandRandomBookingsLeaveNoOverlapAndNoQuestionUnanswered() throws Exception {
        List<JsonNode> slots = freeSlots(60);
        List<String> patients = patients(60);
        var random = new Random(20261123);
        var start = new CountDownLatch(1);
        List<Callable<HttpResponse<byte[]>>> requests = new ArrayList<>();
        for (int i = 0; i < BOOKINGS; i++) {
            JsonNode slot = slots.get(random.nextInt(slots.size()));
            String patient = patients.get(random.nextInt(patients.size()));
            int shift = 5 * random.nextInt(6);
            requests.add(() -> {
                start.await();
                return book(slot, patient, shift);
            });
        }

        List<HttpResponse<byte[]>> answers = all(requests, CLIENTS, start);

        assertThat(answers).hasSize(BOOKINGS);
        assertThat(byStatus(answers).keySet()).isSubsetOf(201, 409, 422);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(refused ->
                        assertThat(JSON.readTree(refused.body()).get("code").asString())
                                .isIn(CLASHES));
        List<JsonNode> booked = booked(slots);
        assertThat(booked.size()).isGreaterThanOrEqualTo((int) count(answers, 201));
        for (String whose : List.of("practitionerId", "roomId", "patientId")) {
            assertThat(overlaps(booked, whose)).as("overlaps by " + whose).isEmpty();
        }
    }

    private long count(List<HttpResponse<byte[]>> answers, int status) {
        return byStatus(answers).getOrDefault(status, 0L);
    }

    private static Map<Integer, Long> byStatus(List<HttpResponse<byte[]>> answers) {
        return answers.stream()
                .collect(
                        Collectors.groupingBy(
                                HttpResponse::statusCode, TreeMap::new, Collectors.counting()));
    }

    /** Every answer; a request without one fails the test. */
    private static List<HttpResponse<byte[]>> all(
            List<Callable<HttpResponse<byte[]>>> requests, int clients, CountDownLatch start)
            throws InterruptedException, ExecutionException {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        try (var desks = Executors.newFixedThreadPool(clients)) {
            List<Future<HttpResponse<byte[]>>> running =
                    requests.stream().map(desks::submit).toList();
            start.countDown();
            for (var request : running) {
                answers.add(request.get());
            }
        }
        return answers;
    }

    private HttpResponse<byte[]> book(JsonNode slot, String patient) {
        return book(slot, patient, 0);
    }

    /** Books the slot, or as many minutes later. */
    private HttpResponse<byte[]> book(JsonNode slot, String patient, int minutesLater) {
        var body = JSON.createObjectNode();
        body.set("practitionerId", slot.get("practitionerId"));
        body.set("roomId", slot.get("roomId"));
        body.put("patientId", patient);
        body.put("typeId", treatment());
        body.put("start", later(slot.get("start"), minutesLater));
        body.put("end", later(slot.get("end"), minutesLater));
        return wervel.post("/api/v1/appointments", RECEPTION, body.toString());
    }

    private static String later(JsonNode moment, int minutes) {
        return OffsetDateTime.parse(moment.asString()).plusMinutes(minutes).toString();
    }

    private List<JsonNode> freeSlots(int count) {
        String from = OffsetDateTime.now(java.time.Clock.systemUTC()).plusWeeks(6).toString();
        return items(
                wervel.getJson(
                        "/api/v1/slots?typeId=%s&from=%s&limit=%d"
                                .formatted(treatment(), from.replace("+", "%2B"), count),
                        RECEPTION));
    }

    private String treatment() {
        return items(wervel.getJson("/api/v1/appointment-types?size=100", RECEPTION)).stream()
                .filter(type -> type.get("name").asString().equals("Behandeling"))
                .map(type -> type.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> patients(int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i ->
                        wervel.postJson(
                                        201,
                                        "/api/v1/patients",
                                        RECEPTION,
                                        "{\"familyName\": \"Tegelijk\", \"givenName\": \"Nr %d\", \"birthDate\": \"1970-01-01\", \"phone\": \"06 11%06d\", \"acceptDuplicate\": true}"
                                                .formatted(i, i))
                                .get("id")
                                .asString())
                .toList();
    }

    /** What stands in the agenda over the days of these slots. */
    private List<JsonNode> booked(List<JsonNode> slots) {
        OffsetDateTime first = OffsetDateTime.parse(slots.getFirst().get("start").asString());
        OffsetDateTime last = OffsetDateTime.parse(slots.getLast().get("end").asString());
        List<JsonNode> booked = new ArrayList<>();
        for (int page = 0; ; page++) {
            var answer =
                    wervel.getJson(
                            "/api/v1/appointments?from=%s&to=%s&size=200&page=%d"
                                    .formatted(
                                            first.minusDays(1).toString().replace("+", "%2B"),
                                            last.plusDays(1).toString().replace("+", "%2B"),
                                            page),
                            RECEPTION);
            List<JsonNode> items = items(answer);
            booked.addAll(items);
            if (items.isEmpty()) {
                return booked;
            }
        }
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false).toList();
    }

    private static List<String> overlaps(List<JsonNode> booked, String whose) {
        Map<String, List<JsonNode>> byOwner = new HashMap<>();
        booked.stream()
                .filter(one -> one.hasNonNull(whose))
                .filter(one -> !one.get("status").asString().equals("cancelled"))
                .filter(one -> one.get("participants").asInt() == 0)
                .forEach(one ->
                        byOwner.computeIfAbsent(one.get(whose).asString(), key -> new ArrayList<>())
                                .add(one));
        Function<JsonNode, OffsetDateTime> start =
                one -> OffsetDateTime.parse(one.get("start").asString());
        List<String> overlaps = new ArrayList<>();
        for (var own : byOwner.values()) {
            own.sort(Comparator.comparing(start));
            for (int i = 1; i < own.size(); i++) {
                OffsetDateTime before = OffsetDateTime.parse(own.get(i - 1).get("end").asString());
                if (start.apply(own.get(i)).isBefore(before)) {
                    overlaps.add(own.get(i - 1).get("id") + " " + own.get(i).get("id"));
                }
            }
        }
        return overlaps;
    }
}
