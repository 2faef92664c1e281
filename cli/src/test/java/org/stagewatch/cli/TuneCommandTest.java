package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A package of one detection, with a list that knows hosts and accounts, against its case and a simulated attack.
class TuneCommandTest {
    private static final String HEADER = "Host,Account,Place,Means,Role,Reason,Expires,AcceptedBy,AcceptedOn\n";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writePackage() throws IOException {
        write("own/detections/received/query.kql", """
                let Known = _GetWatchlist('KnownTransferSystems')
                    | where isnotempty(AcceptedBy) and todatetime(Expires) + 1d > now()
                    | project Key = strcat(tolower(tostring(Host)), "|", iff(isempty(Account), "*", tolower(tostring(Account))));
                DeviceFileEvents
                | where isnotempty(RequestSourceIP)
                | extend StagingHost = tolower(tostring(split(DeviceName, ".")[0])), Account = tolower(RequestAccountName)
                | where strcat(StagingHost, "|", Account) !in (Known) and strcat(StagingHost, "|*") !in (Known)
                | summarize Files = count(), FirstSeen = min(Timestamp), Sources = make_set(RequestSourceIP)
                    by StagingHost, Account, Place = tolower(replace_regex(FolderPath, @"\\[^\\]*$", ""))
                """);
        write("own/detections/received/detection.yaml", """
                id: received
                name: Files received
                severity: high
                schedule: { every: 1d, lookback: 1d }
                staging: { host: StagingHost, place: Place, time: FirstSeen }
                """);
        write("own/detections/received/tests.spec.md", """
                # Files received

                ## Fires on a file from another host

                ```events DeviceFileEvents
                Timestamp:datetime   | DeviceName:string | RequestSourceIP:string | RequestAccountName:string | FolderPath:string
                2025-05-14T08:00:00Z | app07             | 10.0.5.11              | t.adm                     | C:\\Odd\\a.docx
                ```

                ```findings
                StagingHost:string
                app07
                ```
                """);
        write("own/watchlists/KnownTransferSystems.csv", HEADER);
        write("evidence/DeviceFileEvents.ndjson", """
                {"Timestamp":"2026-03-01T01:00:00Z","DeviceName":"fs1","RequestSourceIP":"10.0.0.1","RequestAccountName":"svc","FolderPath":"D:\\\\Nightly\\\\a.bak"}
                """);
    }

    @Test
    void acceptsAnExclusionThatSilencesHarmlessWorkAndHidesNoAttack() throws IOException {
        write("review.csv", HEADER + "fs1,svc,d:\\nightly,write,,,2027-01-01,k.lee,\n");
        CommandRun run = tune("--data", folder.resolve("evidence").toString());

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out())
                .contains("1 exclusions against 1 attack tests and 1 simulated attacks")
                .contains("ok       svc on fs1 into d:\\nightly (write)")
                .contains("silences 1 finding in the harmless data:", "hides no attack", "0 refused, 0 useless.");
    }

    @Test
    void refusesAnExclusionOfAWholeHostAndNamesTheAttacksItHides() throws IOException {
        write("review.csv", HEADER + "fs1,,,,,,2027-01-01,k.lee,\n");
        CommandRun run = tune();

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out())
                .contains("REFUSED  any account on fs1, any place (any means)")
                .contains("would hide 2 attacks on the same host:")
                .contains("received: Fires on a file from another host")
                .containsPattern("simulated push \\(attack-02\\)");
        assertThat(run.err()).contains("refused: any account on fs1", "Name the account, the place and the means");
    }

    @Test
    void refusesAnExclusionThatHidesATestAsItIs() throws IOException {
        write("review.csv", HEADER + "APP07,t.adm,,,,,2027-01-01,,\n");

        assertThat(tune().out()).contains("would hide 1 attack as it is:", "no effect today: nobody has accepted it");
    }

    @Test
    void callsAnExclusionUselessThatSilencesNothing() throws IOException {
        write("own/watchlists/KnownTransferSystems.csv", HEADER + "fs1,svc,d:\\nightly,write,,,2025-01-01,k.lee,\n");
        write("review.csv", HEADER);
        JsonNode root = JsonMapper.shared().readTree(tune("--format", "json").out());

        assertThat(root.at("/exclusions/0/useless").asBoolean()).isTrue();
        assertThat(root.at("/exclusions/0/refused").asBoolean()).isFalse();
        assertThat(root.at("/exclusions/0/standing").asString()).isEqualTo("it has expired");
        assertThat(root.at("/exclusions/0/origin").asString()).isEqualTo("watchlist KnownTransferSystems");
        assertThat(root.at("/exclusions/0/hides")).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhereThereIsNothingToProve() throws IOException {
        write("review.csv", HEADER);
        CommandRun run = tune();

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).contains("there is no exclusion to prove", "stagewatch baseline --out FILE");
    }

    @Test
    void refusesAFileThatIsNoList() throws IOException {
        write("review.csv", "Name,Value\na,b\n");

        assertThat(tune().err())
                .contains("review.csv is no list of exclusions: it needs a line of column names, with Host");
    }

    private CommandRun tune(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "tune",
                "--package",
                folder.resolve("own").toString(),
                "--exclusions",
                folder.resolve("review.csv").toString(),
                "--small",
                "--days",
                "2",
                "--hosts",
                "14",
                "--attacks",
                "3",
                "--seed",
                "7",
                "--style",
                "push,web-root"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
