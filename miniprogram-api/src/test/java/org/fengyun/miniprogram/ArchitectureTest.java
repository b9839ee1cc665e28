package org.fengyun.miniprogram;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.fengyun.miniprogram", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("org.fengyun.miniprogram.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingDependsOnControllers = noClasses()
            .that(areOutsideOfControllers())
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(RestController.class);

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common)")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..base..", "..manager..");

    /** A controller's own records and lambdas are part of it. */
    private static DescribedPredicate<JavaClass> areOutsideOfControllers() {
        return DescribedPredicate.describe(
                "are outside of controllers",
                type -> !type.isAnnotatedWith(RestController.class)
                        && !type.getEnclosingClass()
                                .map(enclosing -> enclosing.isAnnotatedWith(RestController.class))
                                .orElse(false));
    }
}
