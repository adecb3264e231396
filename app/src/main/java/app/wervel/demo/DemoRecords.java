package app.wervel.demo;

import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The demo practice's patients. A fixed seed makes them the same on every first start. */
@Component
class DemoRecords {
    private static final long SEED = 20261122;
    private static final int PATIENTS = 60;

    private static final List<String> WOMEN =
            List.of(
                    "Sanne",
                    "Fatima",
                    "Lotte",
                    "Ingrid",
                    "Noor",
                    "Zoë",
                    "Willemijn",
                    "Aylin",
                    "Truus",
                    "Maud",
                    "Hanneke",
                    "Priya",
                    "Joke",
                    "Femke",
                    "Yara",
                    "Corrie");
    private static final List<String> MEN =
            List.of(
                    "Jan",
                    "Mohammed",
                    "Sem",
                    "Pieter",
                    "Thijs",
                    "Emre",
                    "Gerrit",
                    "Ruben",
                    "Anton",
                    "Joris",
                    "Kees",
                    "Dirk",
                    "Milan",
                    "Wouter",
                    "Sjoerd",
                    "Hugo");
    private static final List<String> FAMILIES =
            List.of(
                    "|Jansen",
                    "de|Vries",
                    "van den|Berg",
                    "|Bakker",
                    "van|Dijk",
                    "|Visser",
                    "|Smit",
                    "de|Boer",
                    "|Mulder",
                    "de|Groot",
                    "|Bos",
                    "|Vos",
                    "|Peters",
                    "|Hendriks",
                    "van|Leeuwen",
                    "|Dekker",
                    "|Brouwer",
                    "de|Wit",
                    "|Dijkstra",
                    "|Smits",
                    "de|Graaf",
                    "van der|Meer",
                    "van der|Linden",
                    "|Kok",
                    "|Jacobs",
                    "de|Haan",
                    "|Vermeulen",
                    "van den|Heuvel",
                    "van der|Veen",
                    "van den|Broek",
                    "|Schouten",
                    "|Yılmaz",
                    "el|Idrissi",
                    "|Öztürk",
                    "|Bergström",
                    "|Nguyen",
                    "in 't|Veld",
                    "ter|Horst",
                    "|Kuijpers",
                    "|Wouters");
    private static final List<String> STREETS =
            List.of(
                    "Lindelaan",
                    "Dorpsstraat",
                    "Kerkweg",
                    "Beukenhof",
                    "Stationsplein",
                    "Molenweg",
                    "Parklaan",
                    "Singel",
                    "Zonnedauw",
                    "Rozenstraat");
    private static final List<String> TOWNS =
            List.of("Utrecht", "De Bilt", "Zeist", "Bunnik", "Houten", "Nieuwegein");
    private static final List<String> INSURERS =
            List.of("Zorg & Zo", "De Onderlinge", "Veilig Verzekerd");
    private static final List<String> GPS =
            List.of("Huisartsenpraktijk De Brink", "Dokter Van Oosten", "Gezondheidscentrum Zuid");

    private final PatientService patients;

    DemoRecords(PatientService patients) {
        this.patients = patients;
    }

    void fill() {
        var random = new Random(SEED);
        for (int i = 0; i < PATIENTS; i++) {
            patients.register(patient(random, i), true);
        }
    }

    private static PatientData patient(Random random, int index) {
        boolean woman = random.nextInt(100) < 55;
        String[] family = FAMILIES.get(index % FAMILIES.size()).split("\\|", 2);
        String given = pick(random, woman ? WOMEN : MEN);
        return new PatientData(
                family[1],
                family[0],
                given,
                given.charAt(0) + ".",
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(66 * 365)),
                woman ? "f" : "m",
                woman ? "zij/haar" : "hij/hem",
                // 06 00… is issued to nobody.
                "06 00%06d".formatted(random.nextInt(1_000_000)),
                null,
                index % 3 == 0 ? "patient%d@voorbeeld.example".formatted(index) : null,
                index % 9 == 0 ? "en" : "nl",
                new PatientData.AddressData(
                        pick(random, STREETS),
                        String.valueOf(1 + random.nextInt(180)),
                        "35%02d %s%s"
                                .formatted(
                                        random.nextInt(100),
                                        (char) ('A' + random.nextInt(26)),
                                        (char) ('A' + random.nextInt(26))),
                        pick(random, TOWNS),
                        "Nederland"),
                null,
                pick(random, GPS),
                pick(random, INSURERS),
                "%09d".formatted(random.nextInt(1_000_000_000)),
                null,
                null,
                index % 14 == 3 ? "Graag bellen na 17:00 uur." : null);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
