package org.stagewatch.detection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stagewatch.detection.pack.Confidence;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.QueryText;
import org.stagewatch.detection.pack.Schedule;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.pack.StagingColumns;
import org.stagewatch.detection.pack.Suppression;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

class StagingChainTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void tellsAnotherNameOfTheSameHostByAccountAndSources() {
        assertThat(group(
                        gathering("corp", "eve", List.of("x", "y", "z"), 0),
                        gathering("fs1", "CORP\\eve", List.of("x", "y", "z", "w"), 0)))
                .extracting(Incident::title)
                .containsExactly("Files from 4 hosts gathered on fs1");
    }

    @Test
    void tellsASecondHopThatNamesThePlaceOfTheFirst() {
        List<Incident> incidents = group(
                gathering("hop1", "eve", List.of("x", "y", "z"), 0),
                gathering("hop2", "eve", List.of("hop1", "v"), 20, "C:\\Place\\of\\hop1\\all.zip"),
                gathering("hop3", "eve", List.of("hop2", "u"), 40, "c:\\place\\of\\hop2"));
        assertThat(incidents)
                .extracting(Incident::title)
                .containsExactly("Files from 5 hosts gathered on hop1, and passed on to hop2 and hop3");
        assertThat(incidents.getFirst().sources()).containsExactly("x", "y", "z", "v", "u");
    }

    @Test
    void takesWhatASourceSendsOffItselfWithTheGathering() {
        assertThat(group(
                        gathering("bucket", "administrator", List.of("x", "y", "z"), 0, "C:\\Place\\of\\y\\1.zip"),
                        gathering("y", "administrator", List.of(), 2)))
                .extracting(Incident::stagingHost)
                .containsExactly("bucket");
    }

    @Test
    void joinsChainsThatALaterStagingTies() {
        assertThat(group(
                        gathering("one", "eve", List.of("a", "b"), 0),
                        gathering("two", "eve", List.of("c", "d"), 1),
                        gathering("three", "eve", List.of("one", "two"), 2, "C:\\Place\\of\\one, C:\\Place\\of\\two")))
                .hasSize(1);
    }

    @Test
    void partsOtherAccountsSourcesAndTimes() {
        assertThat(group(
                        gathering("one", "eve", List.of("x", "y", "z"), 0),
                        gathering("two", "bob", List.of("x", "y", "z"), 0),
                        gathering("three", "eve", List.of("x", "u", "v"), 0),
                        gathering("four", "eve", List.of("x", "y", "z"), 1)))
                .hasSize(4);
    }

    @Test
    void partsWhatOneAccountStagesAtHostsOfWhichOneWasASource() {
        assertThat(group(
                        gathering("one", "administrator", List.of("x", "y", "z"), 0),
                        gathering("two", "administrator", List.of("one", "v", "w"), 2, "D:\\Data")))
                .hasSize(2);
    }

    @Test
    void tiesNothingByTheSystemsOwnAccounts() {
        assertThat(group(
                        gathering("one", "system", List.of("x", "y", "z"), 0),
                        gathering("two", "system", List.of("x", "y", "z"), 0),
                        gathering("three", "<machines>", List.of("x", "y", "z"), 0),
                        gathering("four", "<machines>", List.of("x", "y", "z"), 0)))
                .hasSize(4);
    }

    private static List<Incident> group(Finding... findings) {
        return new IncidentGrouping().group(List.of(findings));
    }

    private static Finding gathering(String host, String account, List<String> sources, int hour) {
        return gathering(host, account, sources, hour, "");
    }

    /// Gathered in a place that is called after the host.
    private static Finding gathering(String host, String account, List<String> sources, int hour, String example) {
        Detection detection = new Detection(
                "fan-in",
                "fan-in",
                Severity.HIGH,
                Confidence.LOW,
                List.of(),
                new Schedule(Duration.ofHours(1), Duration.ofHours(1)),
                List.of(),
                Suppression.DEFAULT,
                StagingColumns.UNKNOWN,
                new QueryText(List.of(), new SourceText("q", "")),
                null);
        Instant time = START.plus(Duration.ofHours(hour));
        String json = sources.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
        return new Finding(
                host + hour,
                detection,
                time,
                time,
                time.plus(Duration.ofHours(1)),
                host,
                "C:\\Place\\of\\" + host,
                List.of(new Entity("account", Map.of("name", account))),
                List.of(),
                0,
                Map.of(
                        "Sources", new Cell(ScalarType.DYNAMIC, json),
                        "Examples", new Cell(ScalarType.DYNAMIC, '"' + example.replace("\\", "\\\\") + '"')));
    }
}
