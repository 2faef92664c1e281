package org.stagewatch.detection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.Suppression;

class ReplayTest {
    private static final String ROWS = """
                {"Timestamp":"2019-01-05T01:10:00Z","DeviceId":"a","ProcessId":1}
                {"Timestamp":"2019-01-05T01:50:00Z","DeviceId":"b","ProcessId":2}
                {"Timestamp":"2019-01-05T02:10:00Z","DeviceId":"c","ProcessId":3}
                {"Timestamp":"2019-03-01T12:00:00Z","DeviceId":"d","ProcessId":4}
                """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsInOldLogsWhatTheLastHourHeldThen() throws Exception {
        var done = replay(hourly("DeviceProcessEvents | where Timestamp > ago(1h) | project DeviceId"));

        assertThat(done.rows()).extracting(row -> row.text("DeviceId")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void seesNoEventBeforeItHappens() throws Exception {
        var done = replay(hourly("DeviceProcessEvents | summarize Seen = count() | where Seen > 0"));

        assertThat(done.rows()).extracting(row -> row.text("Seen")).containsExactly("2", "1");
    }

    @Test
    void seesNoMoreOfThePastThanTheLookback() throws Exception {
        var done = replay(TestEvidence.detection(
                "DeviceProcessEvents | summarize Seen = count() | where Seen > 0",
                Duration.ofHours(1),
                Duration.ofHours(2),
                Suppression.DEFAULT));

        assertThat(done.rows()).extracting(row -> row.text("Seen")).containsExactly("2", "3", "1");
    }

    @Test
    void reportsAFindingOnceThoughManyRunsSeeIt() throws Exception {
        var done = replay(TestEvidence.detection(
                "DeviceProcessEvents | project Timestamp, DeviceId",
                Duration.ofHours(1),
                Duration.ofDays(7),
                Suppression.DEFAULT));

        assertThat(done.rows()).hasSize(4);
    }

    @Test
    void leavesOutRunsThatHaveNothingNew() throws Exception {
        var done = replay(hourly("DeviceProcessEvents | project DeviceId"));

        assertThat(done.runs()).isEqualTo(4);
    }

    @Test
    void keepsTheFullestRowOfAFindingThatGrows() throws Exception {
        var done = replay(TestEvidence.detection(
                "DeviceProcessEvents | summarize Seen = count() by Kind = 'x'",
                Duration.ofHours(1),
                Duration.ofDays(1),
                new Suppression(List.of("Kind"), Duration.ofDays(3))));

        assertThat(done.rows()).extracting(row -> row.text("Seen")).containsExactly("3", "1");
    }

    @Test
    void worksOutOnceWhatDoesNotDependOnTheRunAndFindsTheSame() throws Exception {
        String query = """
                let Chosen = DeviceProcessEvents | where ProcessId != 2;
                union (Chosen | where Timestamp > ago(1h)),
                    (DeviceProcessEvents | where ProcessId == 2 and Timestamp > ago(1h))
                | extend Host = toupper(DeviceId)
                | where Host != 'D'
                | join kind=inner (Chosen | where Timestamp > ago(2h) | distinct Known = toupper(DeviceId))
                    on $left.Host == $right.Known
                | project Host
                """;

        assertThat(replay(TestEvidence.detection(query, Duration.ofHours(1), Duration.ofHours(3), Suppression.DEFAULT))
                        .rows())
                .extracting(row -> row.text("Host"))
                .containsExactly("A", "C");
    }

    @Test
    void makesFindingsInTheOrderOfTheirValues() throws Exception {
        var done = replay(TestEvidence.detection(
                "DeviceProcessEvents | where ProcessId < 3 | summarize by Kind = 'x', ProcessId",
                Duration.ofDays(1),
                Duration.ofDays(1),
                new Suppression(List.of("Kind"), Duration.ofDays(3))));

        assertThat(done.rows()).extracting(row -> row.text("ProcessId")).containsExactly("1");
    }

    private static Detection hourly(String query) {
        return TestEvidence.detection(query, Duration.ofHours(1), Duration.ofHours(1), Suppression.DEFAULT);
    }

    private DetectionRun.Done replay(Detection detection) throws Exception {
        try (TestEvidence evidence = TestEvidence.processes(folder, ROWS)) {
            return evidence.replay(detection);
        }
    }
}
