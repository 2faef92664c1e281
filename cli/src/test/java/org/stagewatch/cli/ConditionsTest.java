package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `stagewatch test --conditions`.
class ConditionsTest {
    private static final String TESTS = """
            # Odd programs

            ## Fires on the odd one

            ```events DeviceProcessEvents
            Timestamp:datetime   | DeviceName:string | FileName:string | AccountName:string
            2025-03-04T09:12:00Z | ws-17             | odd.exe         | amy
            2025-03-04T09:13:00Z | ws-18             | plain.exe       | amy
            2025-03-04T09:14:00Z | ws-19             | odd.exe         | system
            ```

            ```findings
            DeviceName:string
            ws-17
            ```
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeDetection() throws IOException {
        write("detection.yaml", """
                id: odd-program
                name: Odd program
                severity: low
                schedule: { every: 1h, lookback: 1h }
                """);
        write("tests.spec.md", TESTS);
    }

    @Test
    void listsTheConditionsThatNoTestMisses() throws IOException {
        write("query.kql", """
                DeviceProcessEvents
                | where FileName has 'odd' or (FileName has 'strange' and DeviceName != 'ws-20')
                | where not(AccountName == 'system' and DeviceName startswith 'ws')
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out().lines().map(line -> line.replaceFirst(".*query.kql:", "")))
                .containsExactly(
                        "2:32: no test misses this condition: FileName has 'strange' and DeviceName != 'ws-20'",
                        "2:59: no test misses this condition: DeviceName != 'ws-20'",
                        "3:41: no test misses this condition: DeviceName startswith 'ws'",
                        "8 conditions, 3 untested");
    }

    @Test
    void takesAJoinThatOnlyFiltersForACondition() throws IOException {
        write("query.kql", """
                let Systems = DeviceProcessEvents | where AccountName == 'system';
                DeviceProcessEvents
                | where FileName has 'odd'
                | join kind=leftanti Systems on DeviceName
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines()).containsExactly("3 conditions, 0 untested");
    }

    @Test
    void triesTheFunctionsThatAQueryCallsThroughOthersToo() throws IOException {
        writeFunction("OddPrograms", """
                let OddPrograms = (lookback:timespan) {
                    DeviceProcessEvents
                    | where Timestamp > ago(lookback)
                    | where ProgramKind(FileName) == "odd" and not(IsSystem(AccountName))
                };
                """);
        writeFunction("ProgramKind", """
                let ProgramKind = (name:string) { case(name has "odd", "odd", name has "rare", "rare", "") };
                """);
        writeFunction("IsSystem", """
                let IsSystem = (account:string) { account == "system" or account == "root" };
                """);
        writeFunction("NobodyCallsThis", """
                let NobodyCallsThis = () { DeviceProcessEvents | where FileName == "x" };
                """);
        write("query.kql", "OddPrograms(1h)");
        write("detection.yaml", """
                id: odd-program
                name: Odd program
                severity: low
                schedule: { every: 1h, lookback: 1h }
                functions: [IsSystem, ProgramKind, OddPrograms]
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(placed(run))
                .containsExactly(
                        "IsSystem.kql:1:58: no test misses this condition: account == \"root\"",
                        "ProgramKind.kql:1:63: no test misses this condition: name has \"rare\"",
                        "6 conditions, 2 untested");
    }

    @Test
    void takesEachTermOfASumOfWeightsForACondition() throws IOException {
        write("query.kql", """
                DeviceProcessEvents
                | extend Weight = iff(FileName has 'odd' and FileName endswith '.exe', 2, 0)
                    + iff(DeviceName == 'ws-20', 1, 0)
                    - iff(AccountName == 'system', case(DeviceName == 'ws-19', 1, DeviceName == 'ws-21', 2, 0), 0)
                | where Weight >= 2
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(placed(run))
                .containsExactly(
                        "query.kql:3:7: no test misses this condition: iff(DeviceName == 'ws-20', 1, 0)",
                        "query.kql:4:67: no test misses this condition: DeviceName == 'ws-21'",
                        "6 conditions, 2 untested");
    }

    @Test
    void expectsNothingToChangeWithoutAConditionThatSavesWork() throws IOException {
        write("query.kql", """
                DeviceProcessEvents
                // Saves work: few programs are called so.
                | where FileName has 'exe' or FileName has 'strange'
                // Saves work: so it says.
                | where AccountName != 'system'
                | where FileName has 'odd'
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(placed(run))
                .containsExactly(
                        "query.kql:3:31: no test misses this condition: FileName has 'strange'",
                        "query.kql:5:9: this condition does more than to save work, as the test"
                                + " `odd-program: Fires on the odd one` shows: AccountName != 'system'",
                        "5 conditions, 2 untested");
    }

    @Test
    void triesOnlyTheFunctionsThatAreNamed() throws IOException {
        writeFunction("IsOdd", "let IsOdd = (name:string) { name has 'odd' and name endswith '.exe' };");
        write("query.kql", "DeviceProcessEvents | where IsOdd(FileName) and AccountName == 'amy'");

        CommandRun run = CommandRun.of("test", "--functions", "IsOdd", folder.toString());

        assertThat(placed(run))
                .containsExactly(
                        "IsOdd.kql:1:48: no test misses this condition: name endswith '.exe'",
                        "2 conditions, 1 untested");
    }

    @Test
    void refusesAFunctionThatNoQueryCalls() throws IOException {
        writeFunction("IsOdd", "let IsOdd = (name:string) { name has 'odd' };");
        write("query.kql", "DeviceProcessEvents | where IsOdd(FileName)");

        CommandRun run = CommandRun.of("test", "--functions", "IsOld", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).contains("no query here calls a function `IsOld`; did you mean `IsOdd`?");
    }

    @Test
    void namesTestsThatFailAsTheyAre() throws IOException {
        write("query.kql", "DeviceProcessEvents | where FileName has 'even'");

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out().lines())
                .first()
                .isEqualTo("this test fails as it is, and so holds nothing: odd-program: Fires on the odd one");
    }

    private static List<String> placed(CommandRun run) {
        return run.out()
                .lines()
                .map(line -> line.replaceFirst("^\\S*/(?=\\w+\\.kql:)", ""))
                .toList();
    }

    private void writeFunction(String name, String text) throws IOException {
        Path functions = Files.createDirectories(folder.resolve("functions"));
        Files.writeString(functions.resolve(name + ".kql"), text);
    }

    private void write(String name, String text) throws IOException {
        Path detection = Files.createDirectories(folder.resolve("detections/odd-program"));
        Files.writeString(detection.resolve(name), text);
    }
}
