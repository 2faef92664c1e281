package org.stagewatch.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The walls between modules and packages.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.stagewatch");

    @Test
    void theLanguageIsPure() {
        noClasses()
                .that()
                .resideInAPackage("org.stagewatch.kql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.net..",
                        "java.nio.file..",
                        "org.stagewatch.engine..",
                        "org.stagewatch.telemetry..",
                        "org.stagewatch.detection..",
                        "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGeographyFunctionsUseItsLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stagewatch.kql.function.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.common..", "com.uber.h3core..")
                .check(CLASSES);
    }

    @Test
    void theEventLogReaderStandsAlone() {
        classes()
                .that()
                .resideInAPackage("org.stagewatch.evtx..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.stagewatch.evtx..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNothingOfTelemetryOrDetections() {
        noClasses()
                .that()
                .resideInAPackage("org.stagewatch.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.stagewatch.telemetry..", "org.stagewatch.detection..", "org.stagewatch.cli..")
                .check(CLASSES);
    }

    @Test
    void theSyntaxKnowsNothingOfPlansAndSql() {
        noClasses()
                .that()
                .resideInAPackage("org.stagewatch.kql.syntax..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.stagewatch.kql.plan..",
                        "org.stagewatch.kql.sql..",
                        "org.stagewatch.kql.bind..",
                        "org.stagewatch.kql.function..")
                .check(CLASSES);
    }

    @Test
    void thePlanKnowsNothingOfTheSyntaxTree() {
        noClasses()
                .that()
                .resideInAnyPackage("org.stagewatch.kql.plan..", "org.stagewatch.kql.optimize..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.stagewatch.kql.syntax..", "org.stagewatch.kql.bind..")
                .check(CLASSES);
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching("org.stagewatch.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stagewatch.cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.stagewatch.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void noClassIsAUtilityByName() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(CLASSES);
    }

    @Test
    void noFieldIsOptional() {
        fields().should().notHaveRawType(Optional.class).check(CLASSES);
    }
}
