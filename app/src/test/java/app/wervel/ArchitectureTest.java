package app.wervel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.discharge.application.DischargeService;
import app.wervel.episode.EpisodeOfCare;
import app.wervel.episode.application.EpisodeService;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("app.wervel");
    }

    @Test
    void everyServiceChecksAPermission() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(classes);
    }

    @Test
    void onlyServicesOpenTransactions() {
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beAnnotatedWith(Service.class)
                .check(classes);
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(classes);
    }

    @Test
    void onlyLogInAndSetUpAreOpenToAnybody() {
        classes()
                .that()
                .areAnnotatedWith(AnonymousAllowed.class)
                .should()
                .resideInAPackage("app.wervel.shell")
                .check(classes);
    }

    @Test
    void theInterfaceHoldsNoEntity() {
        noClasses()
                .that()
                .resideInAnyPackage("app.wervel..ui..", "app.wervel..form..", "app.wervel.shell..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(classes);
    }

    @Test
    void vaadinStaysInTheInterface() {
        noClasses()
                .that(
                        not(
                                resideInAnyPackage(
                                        "app.wervel..ui..",
                                        "app.wervel..form..",
                                        "app.wervel.shell..",
                                        "app.wervel.security..")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(classes);
    }

    @Test
    void fhirStaysInItsOwnPackage() {
        noClasses()
                .that(not(resideInAPackage("app.wervel..fhir..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7.."))
                .check(classes);
    }

    @Test
    void nobodyAsksTheTimeWithoutAClock() {
        noClasses()
                .should(
                        new ArchCondition<>("ask for the time without a Clock") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                item.getMethodCallsFromSelf().stream()
                                        .filter(ArchitectureTest::readsSystemTime)
                                        .forEach(call ->
                                                events.add(
                                                        SimpleConditionEvent.satisfied(
                                                                call, call.getDescription())));
                            }
                        })
                .check(classes);
    }

    /** Closing asks for goals, reason and signatures first: nobody goes around it. */
    @Test
    void onlyTheDischargeClosesAnEpisode() {
        assertThat(callersOf(EpisodeService.class, "close"))
                .containsExactly(DischargeService.class.getName());
        assertThat(callersOf(EpisodeService.class, "reopen"))
                .containsExactly(DischargeService.class.getName());
        assertThat(callersOf(EpisodeOfCare.class, "close"))
                .containsExactly(EpisodeService.class.getName());
    }

    private static Set<String> callersOf(Class<?> owner, String method) {
        var callers = new TreeSet<String>();
        classes.get(owner).getMethods().stream()
                .filter(each -> each.getName().equals(method))
                .flatMap(each -> each.getAccessesToSelf().stream())
                .forEach(call -> callers.add(call.getOriginOwner().getName()));
        return callers;
    }

    private static boolean readsSystemTime(JavaCall<?> call) {
        return call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            boolean marked =
                    type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
            if (!marked) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
