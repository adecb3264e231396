package app.wervel.scheduling.ui;

import java.util.List;
import java.util.Locale;

/**
 * What a caller may say that must not wait for an appointment. Each comes from rules of the
 * screening's catalogue, those with a published source only; where it is from is told there.
 * Reception hears words and fetches somebody; it names no disease and decides nothing.
 */
enum AlarmCall {
    // Sources of the four: CSP 2024 national pathway; BMJ Best Practice; card text of the British
    // spine surgeons (not copied); KNGF history taking.
    BLADDER(true, "R-CES-2"),
    SADDLE(true, "R-CES-1"),
    BOTH_LEGS(true, "R-NEU-1", "R-NEU-2", "R-CES-3"),
    // Physiopedia and Finucane 2017 on the spine and cancer.
    CANCER_AND_LEGS(true, "R-MAL-3"),
    // Yusuf, Finucane, Selfe 2019. Fever is missing in nearly half, so its absence clears nobody.
    FEVER(true, "R-INF-1"),
    // A back after a fall or an accident, and Downie et al. 2013 on injury of the spine.
    FALL(true, "R-TRA-1", "R-FRX-2"),
    // JOSPT 2014; Clinical Advisor on low back pain.
    BELLY(true, "R-AAA-1"),
    // Downie et al. 2013: a history of cancer tells most of all single signs.
    CANCER(false, "R-MAL-2"),
    WEIGHT(false, "R-MAL-1"),
    // NHG-Standaard on radiating pain of the leg.
    ONE_LEG(false, "R-NEU-3"),
    // Downie et al. 2013; KNGF on specific low back pain.
    BONE(false, "R-FRX-1");

    private final boolean now;
    private final List<String> rules;

    AlarmCall(boolean now, String... rules) {
        this.now = now;
        this.rules = List.of(rules);
    }

    /** Somebody is fetched from a treatment; otherwise before the day is over. */
    boolean isNow() {
        return now;
    }

    /** Ids in the screening's catalogue. */
    List<String> rules() {
        return rules;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
