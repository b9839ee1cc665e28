package org.fengyun.admin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.fengyun.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching("org.fengyun.admin.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_CONTROLLERS = noClasses()
            .that(not(belongTo(annotatedWith(RestController.class))))
            .should()
            .dependOnClassesThat(belongTo(annotatedWith(RestController.class)));

    @ArchTest
    static final ArchRule CONTROLLERS_AND_SETTINGS_STAY_IN_THEIR_ROOM = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Settings")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule NO_CLASS_IS_A_DRAWER_FOR_ALL_SORTS =
            noClasses().should().haveNameMatching(".*(Common|Util|Utils|Helper|Base|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_DRAWER_FOR_ALL_SORTS = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..base..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule ONLY_POSTERS_KNOW_THE_OBJECT_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("..poster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.minio..", "okhttp3..");
}
