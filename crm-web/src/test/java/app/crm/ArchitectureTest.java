package app.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;

/** The rules that keep the modules apart and the features free of knots. */
@AnalyzeClasses(packages = "app.crm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule persistenceKnowsNobody = noClasses()
            .that()
            .resideInAPackage("app.crm.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.crm.ejb..", "app.crm.web..");

    @ArchTest
    static final ArchRule servicesDoNotKnowTheWeb = noClasses()
            .that()
            .resideInAPackage("app.crm.ejb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.crm.web..");

    @ArchTest
    static final ArchRule theWebSeesNoEntity = noClasses()
            .that()
            .resideInAPackage("app.crm.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule featuresOfTheServicesFormNoCycle =
            slices().matching("app.crm.ejb.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOfPersistenceFormNoCycle =
            slices().matching("app.crm.persistence.(*)..").should().beFreeOfCycles();

    /** By annotation where the right is fixed, else the service asks the caller's rights on what was named. */
    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould(beInAServiceThatAsksForTheCaller());

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)");

    @ArchTest
    static final ArchRule redisIsUsedWhereItIsMeant = noClasses()
            .that()
            .resideOutsideOfPackages("app.crm.ejb.redis..", "app.crm.ejb.ratelimit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..");

    private static ArchCondition<JavaMethod> beInAServiceThatAsksForTheCaller() {
        return new ArchCondition<>("be in a service that asks for the caller") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getOwner().getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(used -> used.isEquivalentTo(CurrentUser.class) || used.isEquivalentTo(Guards.class));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks for nobody's rights"));
            }
        };
    }
}
