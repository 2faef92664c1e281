package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void joinsTelemetryWithAWatchlist() throws IOException {
        Path events = write("DeviceLogonEvents.ndjson", """
                {"Timestamp":"2019-01-05T01:10:00Z","DeviceName":"ws-17","AccountName":"amy"}
                {"Timestamp":"2019-01-05T01:11:00Z","DeviceName":"ws-18","AccountName":"bob"}
                """);
        Path watchlist = write("Leavers.csv", "SearchKey,Left\nbob,2019-01-04\n");

        CommandRun run = CommandRun.of(
                "query",
                "--data",
                events.toString(),
                "--watchlist",
                watchlist.toString(),
                "--format",
                "csv",
                "DeviceLogonEvents | join kind=inner _GetWatchlist('Leavers') on $left.AccountName == $right.SearchKey"
                        + " | project DeviceName, AccountName, Left");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines()).containsExactly("DeviceName,AccountName,Left", "ws-18,bob,2019-01-04");
    }

    @Test
    void saysWhereAWatchlistIsWrongAndRunsNothing() throws IOException {
        Path watchlist = write("Leavers.csv", "SearchKey,Left,left\nbob,2019-01-04,yes\n");

        CommandRun run = CommandRun.of("query", "--watchlist", watchlist.toString(), "print 1");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(watchlist + ":1:1: ");
    }

    @Test
    void saysThatAWatchlistIsNotThere() {
        Path watchlist = folder.resolve("Leavers.csv");

        CommandRun run = CommandRun.of("query", "--watchlist", watchlist.toString(), "print 1");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).contains("Leavers.csv");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
