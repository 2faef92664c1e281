package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The attack tests of this repository's packages, held against Atomic Red Team's format as a JSON Schema.
class AttackTestSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));
    private static final Schema SCHEMA = schema();

    private static final String GOOD = """
            attack_technique: T1039
            display_name: Data from shares
            atomic_tests:
            - name: List
              auto_generated_guid: 0f5220df-c384-4163-9922-cc96414dd287
              description: Lists a share.
              supported_platforms:
              - linux
              input_arguments:
                host:
                  description: A host
                  type: string
                  default: lab
              dependency_executor_name: sh
              dependencies:
              - description: It is there.
                prereq_command: ping -c 1 lab
                get_prereq_command: echo wait
              executor:
                name: sh
                elevation_required: false
                command: ls
                cleanup_command: echo done
            """;

    @Test
    void everyFileOfAttackTestsKeepsToTheFormat() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT.resolve("content"), 3, (path, _) -> path.toString().matches(".*attack-tests.[T\\d.]+yaml"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(wrong(Files.readString(file)))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @Test
    void takesATestWithEverything() {
        assertThat(wrong(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "attack_technique: T1039, attack_technique: S0106",
        "display_name: Data from shares, display_name: Data",
        "  description: Lists a share., ''",
        "- linux, - beos",
        "name: sh, name: zsh",
        "command: ls, command: sudo ls",
        "cleanup_command: echo done, cleanup_command: sudo echo done",
        "command: ls, steps: look at the share",
        "type: string, type: integer",
        "default: lab, default: 7",
        "prereq_command: ping -c 1 lab, probe: ping -c 1 lab",
        "host:, h:",
        "elevation_required: false, elevation_required: 'no'",
        "0f5220df-c384-4163-9922-cc96414dd287, one",
    })
    void refusesWhatTheFormatDoesNotAllow(String part, String instead) {
        assertThat(GOOD).contains(part);
        assertThat(wrong(GOOD.replace(part, instead))).isNotEmpty();
    }

    private static List<?> wrong(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static Schema schema() {
        try (InputStream text =
                Objects.requireNonNull(AttackTestSchemaTest.class.getResourceAsStream("attack-tests.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException("the schema can't be read", e);
        }
    }
}
