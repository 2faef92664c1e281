package org.stagewatch.detection.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.telemetry.schema.TableSchemas;

class MaterialTestsTest {
    private static final String HUNT = """
            // Programs by name.
            // Expected: many.
            DeviceProcessEvents | summarize Runs = count() by FileName
            """;
    private static final String HUNT_CASE = """
            # Programs by name

            ## Counts

            ```events DeviceProcessEvents
            Timestamp:datetime   | FileName:string
            2025-03-04T09:12:00Z | a.exe
            2025-03-04T09:13:00Z | a.exe
            ```

            ```findings
            FileName:string | Runs:long
            a.exe           | 2
            ```
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeDetection() throws IOException {
        write("detections/one/detection.yaml", """
                id: one
                name: One
                severity: low
                schedule: { every: 1h, lookback: 1h }
                """);
        write("detections/one/query.kql", "DeviceProcessEvents");
    }

    @Test
    void runsTheCasesOfAHuntingQuery() throws IOException {
        write("hunting/programs.kql", HUNT);
        write("hunting/programs.spec.md", HUNT_CASE);

        assertThat(run())
                .extracting(CaseResult::subject, CaseResult::name, CaseResult::isPassed)
                .containsExactly(
                        tuple("hunting/programs", "Programs by name.", true),
                        tuple("hunting/programs", "Counts", true));
    }

    @Test
    void missesTheCasesOfAHuntingQuery() throws IOException {
        write("hunting/programs.kql", HUNT);

        assertThat(failures()).containsExactly("the query has no cases: put them into programs.spec.md");
    }

    @Test
    void missesWhatAHuntingQueryExpects() throws IOException {
        write("hunting/programs.kql", HUNT.replace("// Expected: many.\n", ""));

        assertThat(PackageMaterial.load(folder).diagnostics())
                .extracting(FileDiagnostic::toString)
                .singleElement()
                .asString()
                .contains("programs.kql:1:1: error[PKG0020]", "does not say what to expect");
    }

    @Test
    void namesTheLineOfAMistakeInADocumentsQuery() throws IOException {
        write(
                "investigation.md",
                "# Questions\n\n## What ran?\n\n```kql\nDeviceProcessEvents\n| where Nope == 1\n```\n");

        assertThat(failures()).singleElement().asString().contains("investigation.md:7:9: error[");
    }

    @Test
    void missesTheCaseOfAnAttackTest() throws IOException {
        write("detections/one/tests.spec.md", "# One\n\n## Attack test: Other\n\n```findings\nnone\n```\n");
        write("attack-tests/T1074.002.yaml", """
                attack_technique: T1074.002
                display_name: Remote Data Staging
                atomic_tests:
                - name: Send a file
                  auto_generated_guid: e71df4b3-3e4c-4a2c-bf69-4f5566f094b1
                  description: |
                    Telemetry: a process.
                    Detections: one
                  supported_platforms: [linux]
                  executor:
                    name: sh
                    command: scp /tmp/a lab:/tmp/b
                    cleanup_command: rm /tmp/a
                """);

        assertThat(failures())
                .singleElement()
                .asString()
                .endsWith("tests.spec.md has no case `Attack test: Send a file` that wants a finding");
    }

    private List<String> failures() throws IOException {
        return run().stream().map(CaseResult::failure).filter(Objects::nonNull).toList();
    }

    private List<CaseResult> run() throws IOException {
        return new MaterialTests(TableSchemas.load().catalog(), PackageLoader.load(folder))
                .run(PackageMaterial.load(folder));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
