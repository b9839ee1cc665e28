package org.fengyun.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.fengyun.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.fengyun.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresDoNotKnowOneAnother = slices().matching("org.fengyun.simulator.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAnyPackage("org.fengyun.simulator.."),
                    JavaClass.Predicates.resideInAnyPackage(
                            "org.fengyun.simulator.app",
                            "org.fengyun.simulator.fault",
                            "org.fengyun.simulator.store",
                            "org.fengyun.simulator.web"));

    @ArchTest
    static final ArchRule nothingDependsOnControllers = noClasses()
            .that()
            .areNotAnnotatedWith(RestController.class)
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(RestController.class);

    @ArchTest
    static final ArchRule problemsKnowNothingOfHttp = noClasses()
            .that()
            .haveSimpleNameEndingWith("Problem")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."));

    @ArchTest
    static final ArchRule onlyTheStoreKnowsItsFile = noClasses()
            .that(not(resideInAPackage("org.fengyun.simulator.store")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.h2.."));

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching("(?i).*(util|helper|manager|base)s?$")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..base..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);
}
