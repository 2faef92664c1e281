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

    @Test
    void printsEachTableThatAQueryGives() {
        CommandRun run = CommandRun.of("query", "range N from 1 to 3 step 1 | fork Large=(where N > 1) (count)");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines().map(String::strip))
                .containsExactly("Large:", "N", "-", "2", "3", "2 rows", "", "Count", "-----", "3", "1 row");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsTheTablesOfFacetsAndOfSeveralExpressions() {
        CommandRun run = CommandRun.of(
                "query",
                "--format",
                "ndjson",
                "let T = datatable (A:long, B:long) [1, 2]; T | facet by A, B with (project C = A + B); T | count");

        assertThat(run.out().lines())
                .containsExactly("{\"C\":3}", "{\"A\":1,\"count_A\":1}", "{\"B\":2,\"count_B\":1}", "{\"Count\":1}");
    }

    @Test
    void printsNoTableIfOneOfThemIsWrong() {
        CommandRun run = CommandRun.of("query", "print A = 1 | fork (count) (where B > 1)");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsOnlyOnce("KQL0201");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
