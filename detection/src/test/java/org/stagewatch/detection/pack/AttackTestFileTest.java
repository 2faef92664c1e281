package org.stagewatch.detection.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackTestFileTest {
    private static final String GOOD = """
            attack_technique: T1074.002
            display_name: 'Data Staged: Remote Data Staging'
            atomic_tests:
            - name: Send a file
              auto_generated_guid: e71df4b3-3e4c-4a2c-bf69-4f5566f094b1
              description: |
                Sends a dummy file.
                Telemetry: a process in DeviceProcessEvents.
                Detections: one, two
              supported_platforms:
              - linux
              input_arguments:
                target_host:
                  description: Who receives
                  type: string
                  default: lab-receiver
                port:
                  description: Its port
                  type: integer
                  default: 22
              dependency_executor_name: sh
              dependencies:
              - description: The host answers.
                prereq_command: |
                  nc -z #{target_host} #{port}
                get_prereq_command: echo Start it.
              executor:
                name: sh
                elevation_required: false
                command: |
                  scp /tmp/a #{target_host}:/tmp/b
                cleanup_command: rm /tmp/a
            """;

    @TempDir
    Path folder = Path.of("");

    private final List<FileDiagnostic> diagnostics = new ArrayList<>();

    @Test
    void readsWhatMustBeFoundByWhichDetections() throws IOException {
        List<AttackTest> tests = read(GOOD);

        assertThat(diagnostics).isEmpty();
        assertThat(tests)
                .extracting(AttackTest::name, AttackTest::detections, AttackTest::line)
                .containsExactly(tuple("Send a file", List.of("one", "two"), 4));
    }

    @Test
    void putsTheDefaultsOfArgumentsInTheirPlaces() throws IOException {
        AttackTest test = read(GOOD).getFirst();

        assertThat(test.platforms()).containsExactly("linux");
        assertThat(test.work()).isEqualTo(new AttackTest.Script("sh", "scp /tmp/a lab-receiver:/tmp/b\n"));
        assertThat(test.prerequisites()).containsExactly(new AttackTest.Script("sh", "echo Start it."));
    }

    @Test
    void readsOnHowManyHostsATestIsRun() throws IOException {
        String several = GOOD.replace("    Detections:", "    Hosts: 3\n    Detections:");

        assertThat(read(GOOD)).extracting(AttackTest::hosts).containsExactly(1);
        assertThat(read(several)).extracting(AttackTest::hosts).containsExactly(3);
        assertThat(diagnostics).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            attack_technique: T1074.002  | attack_technique: staging   | `staging` is no technique
            display_name                 | title                       | a file of attack tests has no `title`
            e71df4b3-3e4c                | E71DF4B3                    | the identifier is no GUID in lower case
            Telemetry: a                 | A                           | has no line `Telemetry: ...`
            Detections: one, two         | Found by nobody.            | has no line `Detections: ...`
            Sends a dummy file.          | Hosts: some                 | says on how many hosts the test is run
            - linux                      | - amiga                     | `amiga` is no platform of the format
            type: string                 | type: text                  | `text` is no type of an argument
            default: 22                  | default: ssh                | the default is no integer
            description: Its port        | note: Its port              | an argument has no `note`
            -z #{target_host} #{port}    | -z #{target_host} 22        | no command uses the argument `port`
            scp /tmp/a #{target_host}    | scp /tmp/a #{other}         | the commands use `#{other}`, which is no argument
            name: sh                     | name: fish                  | `fish` is no executor
            elevation_required: false    | elevation_required: 'no'    | write true or false without quotes
            rm /tmp/a                    | sudo rm /tmp/a              | a test that uses sudo has `elevation_required: true`
            cleanup_command              | undo                        | `cleanup_command` is missing
            prereq_command               | ask                         | a dependency has no `ask`
            """)
    void saysWhatTheFormatDoesNotAllow(String right, String wrong, String message) throws IOException {
        read(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThat(diagnostics)
                .anySatisfy(diagnostic -> assertThat(diagnostic.toString()).contains(message));
    }

    @Test
    void refusesTwoTestsOfOneName() throws IOException {
        read(GOOD + GOOD.substring(GOOD.indexOf("- name: Send")));

        assertThat(diagnostics)
                .extracting(diagnostic -> diagnostic.diagnostic().message())
                .containsExactly("another test has this `name`", "another test has this `auto_generated_guid`");
    }

    @Test
    void refusesAFileUnderAnotherTechniquesName() throws IOException {
        Path file = folder.resolve("T1560.yaml");
        Files.writeString(file, GOOD);

        new AttackTestFile(file, diagnostics).read();

        assertThat(diagnostics)
                .extracting(diagnostic -> diagnostic.diagnostic().message())
                .containsExactly("the file is not named after its technique");
    }

    private List<AttackTest> read(String text) throws IOException {
        Path file = folder.resolve("T1074.002.yaml");
        Files.writeString(file, text);
        return new AttackTestFile(file, diagnostics).read();
    }
}
