package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two plain queries over the smallest enterprise: one that finds what comes over SMB, one that finds nothing.
class EvaluateCommandTest {
    private static final String RECEIVED =
            "DeviceFileEvents | where Timestamp > ago(1d) | where isnotempty(RequestSourceIP)"
                    + " | summarize Sources = make_set(RequestSourceIP), FirstSeen = min(Timestamp) by StagingHost = DeviceName";
    private static final String NOTHING = "DeviceFileEvents | where FileName == 'no such file'";

    @TempDir
    Path folder = Path.of("");

    private String received = "";
    private String nothing = "";

    @BeforeEach
    void writeQueries() throws IOException {
        received = Files.writeString(folder.resolve("received.kql"), RECEIVED).toString();
        nothing = Files.writeString(folder.resolve("nothing.kql"), NOTHING).toString();
        Path detection = Files.createDirectories(folder.resolve("own/detections/received"));
        Files.writeString(detection.resolve("query.kql"), RECEIVED);
        Files.writeString(detection.resolve("detection.yaml"), """
                id: received
                name: Files received
                severity: high
                schedule: { every: 1d, lookback: 1d }
                """);
    }

    @Test
    void putsRuleSetsSideBySide() {
        CommandRun run = evaluate("--detections", received, "--detections", nothing);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines().map(line -> line.strip().replaceAll("\\s{2,}", " | ")))
                .anyMatch(line -> line.matches("1 simulated enterprise \\(seed 7\\): .* 28 host-days, 2 attacks\\."))
                .contains("own | received | nothing", "All attacks", "Caught, by style")
                .anyMatch(
                        line -> line.matches("seen \\| [12] of 2 \\(.*\\) \\| [12] of 2 \\(.*\\) \\| 0 of 2 \\(0 %\\)"))
                .anyMatch(line -> line.matches("push \\| ./2 \\| ./2 \\| 0/2"))
                .contains("False alarms of own");
    }

    @Test
    void writesTheSameFiguresAsJson() {
        JsonNode root = JsonMapper.shared()
                .readTree(evaluate("--detections", nothing, "--format", "json").out());

        assertThat(root.at("/enterprises/0/name").asString()).isEqualTo("seed 7");
        assertThat(root.at("/ruleSets/0/alarm").asString()).isEqualTo("incident");
        assertThat(root.at("/ruleSets/0/seen").asInt()).isPositive();
        assertThat(root.at("/ruleSets/1/alarm").asString()).isEqualTo("finding");
        assertThat(root.at("/ruleSets/1/caught").asInt()).isZero();
        assertThat(root.at("/ruleSets/1/outcomes")).hasSize(2);
    }

    @Test
    void judgesEvidenceThatLiesThereAlready() {
        String evidence = folder.resolve("evidence").toString();
        String truth = folder.resolve("truth").toString();
        List<String> size = List.of("--small", "--days", "2", "--hosts", "14", "--attacks", "2", "--style", "push");
        CommandRun.of(
                Stream.concat(Stream.of("simulate", "--out", evidence, "--truth", truth, "--seed", "7"), size.stream())
                        .toArray(String[]::new));

        CommandRun run = CommandRun.of(
                "evaluate",
                evidence,
                "--truth",
                truth,
                "--package",
                folder.resolve("own").toString());

        assertThat(run.out()).isEqualTo(evaluate().out());
    }

    @Test
    void putsEarlierEvaluationsTogether() {
        String one = folder.resolve("one.json").toString();
        evaluate("--format", "json", "--out", one);

        CommandRun twice = CommandRun.of("evaluate", "--combine", one, one);

        assertThat(twice.err()).isEmpty();
        assertThat(twice.out())
                .startsWith("2 simulated enterprises (seed 7, seed 7): ")
                .contains("4 attacks.");
        assertThat(CommandRun.of("evaluate", "--combine", one).out())
                .isEqualTo(evaluate().out());
    }

    @Test
    void combinesOnlyWhatIsAboutTheSameRules() {
        String one = folder.resolve("one.json").toString();
        String other = folder.resolve("other.json").toString();
        evaluate("--format", "json", "--out", one);
        evaluate("--detections", nothing, "--format", "json", "--out", other);

        CommandRun run = CommandRun.of("evaluate", "--combine", one, other);

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).startsWith("stagewatch evaluate: evaluations of different rule sets");
    }

    @Test
    void saysThatARuleDoesNotRun() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.kql"), "DeviceFileEvents | where Nope == 1")
                .toString();

        CommandRun run = evaluate("--detections", broken);

        assertThat(run.err()).contains("broken did not run");
        assertThat(run.out().lines().map(line -> line.strip().replaceAll("\\s{2,}", " | ")))
                .contains("detections that do not run | - | 1 of 1");
    }

    @Test
    void namesTheStylesThereAre() {
        CommandRun run = evaluate("--style", "levitation");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).startsWith("stagewatch evaluate: there is no style `levitation`; there are pull, ");
    }

    @Test
    void wantsTheTruthWithTheEvidence() {
        CommandRun run = CommandRun.of(
                "evaluate",
                folder.toString(),
                "--package",
                folder.resolve("own").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).startsWith("stagewatch evaluate: evidence and --truth");
    }

    private CommandRun evaluate(String... more) {
        List<String> usual = List.of(
                "evaluate",
                "--small",
                "--days",
                "2",
                "--hosts",
                "14",
                "--attacks",
                "2",
                "--seed",
                "7",
                "--package",
                folder.resolve("own").toString());
        List<String> style = List.of(more).contains("--style") ? List.of() : List.of("--style", "push");
        return CommandRun.of(Stream.of(usual.stream(), style.stream(), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
