package app.wervel.demo;

import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientData.AddressData;
import app.wervel.patient.application.PatientData.ContactPersonData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invents people. The same seed gives the same ones; only birth dates of who has a record move with
 * today, so that the age still fits the complaint.
 */
final class DemoPeople {
    private static final long SEED = 20261122;

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
                    "|Wouters",
                    "van|Vliet",
                    "|Koster",
                    "|Prins",
                    "|Huisman",
                    "|Postma",
                    "van|Beek",
                    "|Scholten",
                    "|Blom",
                    "|Verhoeven",
                    "|Kramer",
                    "van der|Wal",
                    "|Hofman",
                    "|Groen",
                    "de|Bruin",
                    "|Gerritsen",
                    "van|Loon",
                    "|Evers",
                    "|Martens",
                    "|Hermans",
                    "|Claassen",
                    "|Molenaar",
                    "|Veenstra",
                    "|Hoekstra",
                    "van|Rijn",
                    "|Sanders",
                    "|Driessen",
                    "|Jonker",
                    "|Ali",
                    "|Kaya",
                    "|Benali",
                    "|Pinas",
                    "|Wijaya",
                    "|Kowalski",
                    "|Silva",
                    "op 't|Hof");
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

    private static final List<String> RELATIONS =
            List.of("partner", "dochter", "zoon", "zus", "broer", "buurvrouw");

    /** By the patient's place in the list; organisational, so that reception may read it. */
    private static final Map<Integer, String> ALERTS =
            Map.of(
                    3, "Graag bellen na 17:00 uur.",
                    11, "Komt met een rolstoeltaxi: plan altijd in behandelkamer 1 (begane grond).",
                    17, "Slechthorend. Liever mailen dan bellen.",
                    24, "Heeft nog een rekening van een gemiste afspraak openstaan.",
                    31, "Wil alleen door een vrouwelijke therapeut behandeld worden.",
                    45, "Afspraken altijd via de dochter maken.",
                    52, "Mag niet op woensdag (werkt dan in Groningen).");

    private final Random random = new Random(SEED);
    private final LocalDate today;

    DemoPeople(LocalDate today) {
        this.today = today;
    }

    /**
     * The next one.
     *
     * @param index its place in the list, from 0
     * @param record what the patient must fit, or null
     */
    PatientData next(int index, @Nullable DemoCase record) {
        boolean woman = random.nextInt(100) < 55;
        // Drawn always, so that a change to one record leaves everybody else as they were.
        int birthday = random.nextInt();
        int givenName = random.nextInt(WOMEN.size());
        if (record != null) {
            woman = record.sex().equals("f");
        }
        var name = name(index, woman, givenName, record);
        return new PatientData(
                name.family(),
                name.prefix(),
                name.given(),
                name.given().charAt(0) + ".",
                birthDate(birthday, record),
                woman ? "f" : "m",
                woman ? "zij/haar" : "hij/hem",
                phone(),
                null,
                index % 3 == 0 ? "patient%d@voorbeeld.example".formatted(index) : null,
                record == null ? null : record.language(),
                address(),
                null,
                pick(GPS),
                pick(INSURERS),
                "%09d".formatted(random.nextInt(1_000_000_000)),
                index % 4 == 2 ? null : bsn(index),
                index % 5 == 1 ? contact() : null,
                ALERTS.get(index));
    }

    private static DemoCase.Name name(
            int index, boolean woman, int givenName, @Nullable DemoCase record) {
        if (record != null && record.name() != null) {
            return record.name();
        }
        String[] family = FAMILIES.get(index % FAMILIES.size()).split("\\|", 2);
        return new DemoCase.Name((woman ? WOMEN : MEN).get(givenName), family[0], family[1]);
    }

    /**
     * A birthday that did not pass between the oldest intake and today, so that the age is the
     * same.
     */
    private LocalDate birthDate(int drawn, @Nullable DemoCase record) {
        if (record == null) {
            return LocalDate.of(1940, 1, 1).plusDays(Math.floorMod(drawn, 66 * 365));
        }
        int room = 355 - DemoCase.OLDEST;
        return today.minusYears(record.age() + 1L).plusDays(1L + Math.floorMod(drawn, room));
    }

    /** 06 00… is issued to nobody. */
    private String phone() {
        return "06 00%06d".formatted(random.nextInt(1_000_000));
    }

    private AddressData address() {
        return new AddressData(
                pick(STREETS),
                String.valueOf(1 + random.nextInt(180)),
                "35%02d %s%s"
                        .formatted(
                                random.nextInt(100),
                                (char) ('A' + random.nextInt(26)),
                                (char) ('A' + random.nextInt(26))),
                pick(TOWNS),
                "Nederland");
    }

    private ContactPersonData contact() {
        String given = pick(random.nextBoolean() ? WOMEN : MEN);
        String family = pick(FAMILIES).replace('|', ' ').strip();
        return new ContactPersonData(given + " " + family, pick(RELATIONS), phone());
    }

    /**
     * A number that passes the eleven-test (weights 9 to 2, and -1 for the last digit). Those that
     * begin with 9999 are for tests.
     */
    static String bsn(int index) {
        int first = 99_990_000 + index * 31;
        while (remainder(first) == 10) {
            first++;
        }
        return "%d%d".formatted(first, remainder(first));
    }

    private static int remainder(int eightDigits) {
        int sum = 0;
        int rest = eightDigits;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
