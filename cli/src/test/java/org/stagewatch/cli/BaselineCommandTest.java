package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A package of one baseline query and one detection over six nights in which three hosts send to one.
class BaselineCommandTest {
    private static final String HEADER = "Host,Account,Place,Means,Role,Reason,Expires,AcceptedBy,AcceptedOn\n";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writePackageAndEvidence() throws IOException {
        write("own/baseline/nightly.kql", """
                // Systems that send every night.
                // Expected: backup.
                DeviceFileEvents
                | summarize Days = dcount(bin(Timestamp, 1d)), Example = take_any(FileName) by Host = DeviceName,
                    Account = RequestAccountName
                | where Days >= 5
                | extend Place = @"d:\\nightly", Means = "write", HeldBack = iff(Host == "ws9", "the host is a workstation", ""),
                    Reason = strcat("sends on ", tostring(Days), " days")
                """);
        write("own/detections/received/query.kql", """
                let Accepted = _GetWatchlist('KnownTransferSystems') | where isnotempty(AcceptedBy)
                    | where todatetime(Expires) + 1d > now() | project Host = tostring(Host);
                DeviceFileEvents | join kind=leftanti (Accepted | project DeviceName = Host) on DeviceName
                | summarize Files = count() by DeviceName
                """);
        write("own/detections/received/detection.yaml", """
                id: received
                name: Files received
                severity: high
                schedule: { every: 30d, lookback: 30d }
                """);
        write("own/watchlists/KnownTransferSystems.csv", HEADER);
        StringBuilder rows = new StringBuilder();
        for (int day = 1; day <= 6; day++) {
            for (String host : List.of("fs1", "ws9")) {
                rows.append(String.format(
                        "{\"Timestamp\":\"2026-03-0%dT01:00:00Z\",\"DeviceId\":\"%s\",\"DeviceName\":\"%s\",\"ReportId\":%d,"
                                + "\"FileName\":\"=1+1.bak\",\"RequestAccountName\":\"svc\"}%n",
                        day, host, host, day));
            }
        }
        write("evidence/DeviceFileEvents.ndjson", rows.toString());
    }

    @Test
    void proposesWithEvidenceAndHoldsBackWhatAnIntruderCouldHaveDone() throws IOException {
        CommandRun run = baseline();

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out())
                .contains("1 proposed:", "svc on fs1 into d:\\nightly (write): sends on 6 days")
                .contains("1 held back:", "svc on ws9 into d:\\nightly (write): the host is a workstation");
        assertThat(Files.readString(review()))
                .startsWith(HEADER.strip() + ",Entry,Days,Example,SampleRows")
                .contains("fs1,svc,d:\\nightly,write,,sends on 6 days," + inDays(90) + ",,,")
                .contains("DeviceFileEvents fs1 1 2026-03-01T01:00:00Z")
                .contains(",'=1+1.bak,")
                .doesNotContain("ws9");
    }

    @Test
    void seesOnlyTheQuietPeriod() throws IOException {
        CommandRun run = baseline("--from", "2026-03-02", "--to", "2026-03-06T00:30:00Z");

        assertThat(run.out()).contains("0 proposed:");
    }

    @Test
    void saysThatAPeriodIsTooShort() throws IOException {
        CommandRun run = baseline("--from", "2026-03-02", "--to", "2026-03-04");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).contains("the quiet period of 48 hours is too short: what recurs must do so on 5 days");
    }

    @Test
    void putsNothingIntoEffectUntilSomebodyAccepts() throws IOException {
        baseline();
        CommandRun unsigned = accept();

        assertThat(unsigned.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(unsigned.err()).contains("fill in its column AcceptedBy, or name yourself with --by");
        assertThat(scan().out()).contains("Files received on fs1");

        CommandRun signed = accept("--by", "k.lee");

        assertThat(signed.status()).as(signed.err()).isEqualTo(ExitStatus.FINE);
        assertThat(Files.readString(list()))
                .contains("fs1,svc,d:\\nightly,write,,sends on 6 days," + inDays(90) + ",k.lee," + inDays(0));
        assertThat(scan().out()).contains("Files received on ws9").doesNotContain("Files received on fs1", "Warning");
    }

    @Test
    void takesWhatAPersonFilledIn() throws IOException {
        baseline();
        Files.writeString(
                review(), Files.readString(review()).replace(inDays(90) + ",,,", inDays(90) + ",\"lee, k.\",,"));

        assertThat(accept().status()).isEqualTo(ExitStatus.FINE);
        assertThat(Files.readString(list())).contains(",\"lee, k.\"," + inDays(0));
    }

    @Test
    void renewsAnEntryInItsPlace() throws IOException {
        write(
                "own/watchlists/KnownTransferSystems.csv",
                HEADER + "a,b,c,pull,,,2025-01-01,x,\nFS1.corp.example,SVC,D:\\Nightly\\,write,,,2025-01-01,x,\n");
        baseline();
        accept("--by", "k.lee");

        assertThat(Files.readAllLines(list()))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("fs1,svc,")
                .contains("k.lee");
    }

    @Test
    void refusesAnEntryThatIsTooWideOrHasNoEnd() throws IOException {
        write("review.csv", HEADER + "fs1,svc,,write,,,2027-01-01,,\n");
        assertThat(accept("--by", "k.lee").err()).contains("it names no Place, so that it would silence every one");

        write("review.csv", HEADER + "fs1,svc,d:\\x,write,,,soon,,\n");
        assertThat(accept("--by", "k.lee").err()).contains("`soon` is no date on which it expires");

        write("review.csv", HEADER + "fs1,svc,d:\\x,write,,,9999-01-01,,\n");
        assertThat(accept("--by", "k.lee").err()).contains("it would count until 9999-01-01; the longest is");
        assertThat(Files.readString(list())).isEqualTo(HEADER);
    }

    @Test
    void namesTheEntriesThereAre() throws IOException {
        baseline();
        CommandRun run = accept("--by", "k.lee", "--entry", "nope");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).containsPattern("has no entry `nope`; it has [0-9a-f]{8}");
    }

    @Test
    void scanWarnsOfEntriesThatHaveExpired() throws IOException {
        write("own/watchlists/KnownTransferSystems.csv", HEADER + "fs1,svc,d:\\nightly,write,,,2026-02-01,k.lee,\n");
        CommandRun run = scan();

        assertThat(run.out())
                .contains("Files received on fs1")
                .contains("Warning: 1 entry of KnownTransferSystems had no effect at the end of the evidence:")
                .contains("svc on fs1 into d:\\nightly (write): it has expired on 2026-02-01")
                .contains("stagewatch baseline accept");
    }

    private CommandRun baseline(String... more) {
        return run(
                List.of(
                        "baseline",
                        folder.resolve("evidence").toString(),
                        "--package",
                        folder.resolve("own").toString(),
                        "--out",
                        review().toString()),
                more);
    }

    private CommandRun accept(String... more) {
        return run(
                List.of(
                        "baseline",
                        "accept",
                        review().toString(),
                        "--package",
                        folder.resolve("own").toString()),
                more);
    }

    private CommandRun scan() {
        return run(List.of(
                "scan",
                folder.resolve("evidence").toString(),
                "--package",
                folder.resolve("own").toString()));
    }

    private static CommandRun run(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private Path review() {
        return folder.resolve("review.csv");
    }

    private Path list() {
        return folder.resolve("own/watchlists/KnownTransferSystems.csv");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
