package app.wervel.medicine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.Substance;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.application.RuleCatalogueReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MedicineCatalogueTest {
    private static final MedicineCatalogue CATALOGUE = new MedicineCatalogueReader().read();

    private final ScreeningEngine engine = new ScreeningEngine(new RuleCatalogueReader().read());

    static Stream<Substance> substances() {
        return CATALOGUE.all().stream();
    }

    @Test
    void everyMedicineOfTheScreeningIsInTheListAndNoOther() {
        assertThat(CATALOGUE.all())
                .extracting(Substance::id)
                .containsExactlyInAnyOrderElementsOf(AnswerField.MEDICINES.allowedValues());
    }

    /** The list and the rules say the same of every substance. */
    @ParameterizedTest
    @MethodSource("substances")
    void itsEffectsAreThoseOfTheRules(Substance substance) {
        var answers = Answers.readDraft(Map.of("medicines", List.of(substance.id())));
        Set<String> fired =
                engine.firingOn(answers).stream()
                        .filter(rule -> rule.definition().group() == RuleGroup.MEDICATION)
                        .map(FiredRule::id)
                        .collect(Collectors.toSet());

        assertThat(
                        substance.effects().stream()
                                .map(MedicineEffect::rule)
                                .collect(Collectors.toSet()))
                .isEqualTo(fired);
    }

    @ParameterizedTest
    @CsvSource({
        "Tryptizol, amitriptyline_oral",
        "redomex, amitriptyline_oral",
        "' LYRICA ', pregabalin",
        "Pregabaline, pregabalin",
        "Pregabalin, pregabalin",
        "Alfaliponzuur, alpha_lipoic_acid",
        "amitriptyline, amitriptyline_oral",
        "Amitriptyline creme, amitriptyline_cream",
        "Prednisolon 5 mg, prednisone",
        "oxycontin 10mg, oxycodone",
        "bloedverdunner, anticoagulant"
    })
    void severalNamesLeadToOneSubstance(String name, String id) {
        assertThat(CATALOGUE.named(name)).map(Substance::id).contains(id);
    }

    @Test
    void partOfANameFindsItWhileOneTypes() {
        Substance amitriptyline = CATALOGUE.find("amitriptyline_oral").orElseThrow();
        assertThat(MedicineCatalogue.matches(amitriptyline, "trypt")).isTrue();
        assertThat(MedicineCatalogue.matches(amitriptyline, "Amitrip")).isTrue();
        assertThat(MedicineCatalogue.matches(amitriptyline, "lyrica")).isFalse();
        assertThat(CATALOGUE.named("Rode druppels")).isEmpty();
        assertThat(CATALOGUE.named("Lyricazalf")).as("a word that only begins so").isEmpty();
    }

    @Test
    void aNameOfTwoSubstancesIsRefused() {
        var one = new Substance("a", "Een", "One", List.of("Merk"), List.of(), Set.of(), "k");
        var other = new Substance("b", "Twee", "Two", List.of("merk"), List.of(), Set.of(), "k");
        assertThatThrownBy(() -> new MedicineCatalogue(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("merk");
        assertThatThrownBy(() -> new MedicineCatalogue(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
