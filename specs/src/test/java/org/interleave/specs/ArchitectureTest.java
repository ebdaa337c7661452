package org.interleave.specs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The four modules depend on each other in one direction: specs, checker, generator, dsl. */
@AnalyzeClasses(packages = "org.interleave", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String DSL = "org.interleave.dsl..";
    private static final String GENERATOR = "org.interleave.generator..";
    private static final String CHECKER = "org.interleave.checker..";
    private static final String SPECS = "org.interleave.specs..";
    private static final String JAVA = "java..";
    private static final String JSPECIFY = "org.jspecify..";
    private static final String JAVA_WRITER = "com.palantir.javapoet..";

    @ArchTest
    static final ArchRule every_class_is_in_a_module =
            classes().should().resideInAnyPackage(DSL, GENERATOR, CHECKER, SPECS);

    @ArchTest
    static final ArchRule dsl_knows_java_and_nothing_else = classes()
            .that()
            .resideInAPackage(DSL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DSL, JAVA, JSPECIFY);

    @ArchTest
    static final ArchRule generator_knows_the_dsl_and_what_writes_java_and_nothing_else = classes()
            .that()
            .resideInAPackage(GENERATOR)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(GENERATOR, DSL, JAVA, "javax.lang.model..", JSPECIFY, JAVA_WRITER);

    @ArchTest
    static final ArchRule nothing_depends_on_specs = noClasses()
            .that()
            .resideOutsideOfPackage(SPECS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SPECS);

    @ArchTest
    static final ArchRule packages_of_a_module_are_free_of_cycles = slices().matching("org.interleave.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_say_what_they_are_for = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..")
            .because("such a name takes in anything");
}
