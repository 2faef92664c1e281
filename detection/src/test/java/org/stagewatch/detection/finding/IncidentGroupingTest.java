package org.stagewatch.detection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

class IncidentGroupingTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void leavesASingleWeakFindingAlone() {
        assertThat(group(copy("pc1", 0))).isEmpty();
    }

    @Test
    void leavesLinksOfAChainBetweenTwoHostsAlone() {
        assertThat(group(copy("pc1", 0), archive(1))).isEmpty();
    }

    @Test
    void makesAnIncidentOfCopiesFromThreeHosts() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2)))
                .extracting(Incident::title)
                .containsExactly("Files from 3 hosts gathered on srv");
    }

    @Test
    void isRaisedByTheRunThatMakesItAnIncident() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2), archive(3)))
                .extracting(Incident::raisedAt)
                .containsExactly(START.plus(Duration.ofHours(3)));
    }

    @Test
    void partsWhatIsMoreThanADayApart() {
        assertThat(group(fanIn(0), fanIn(30))).hasSize(2);
    }

    @Test
    void raisesTheSeverityOfAChain() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2), archive(3)))
                .extracting(Incident::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void takesSourcesFromAList() {
        assertThat(group(fanIn(0)).getFirst().sources()).containsExactly("a", "b", "c");
    }

    @Test
    void namesAPlaceOnceHoweverItsLettersAreWritten() {
        assertThat(group(fanIn(0), at("C:\\Temp\\x", 1), at("c:\\temp\\X", 2), at("/tmp/x", 3), at("/tmp/X", 4))
                        .getFirst()
                        .places())
                .containsExactly("C:\\Temp\\x", "/tmp/x", "/tmp/X");
    }

    private static List<Incident> group(Finding... findings) {
        return new IncidentGrouping().group(List.of(findings));
    }

    private static Finding copy(String source, int hour) {
        return finding("copy", Severity.LOW, hour, Map.of("DeviceName", new Cell(ScalarType.STRING, source)));
    }

    private static Finding at(String place, int hour) {
        return finding("archive", Severity.LOW, hour, place, Map.of());
    }

    private static Finding archive(int hour) {
        return finding("archive", Severity.LOW, hour, Map.of("DeviceName", new Cell(ScalarType.STRING, "srv.corp")));
    }

    private static Finding fanIn(int hour) {
        Cell sources = new Cell(ScalarType.DYNAMIC, "[\"A.corp.example\",\"b\",\"c\",\"srv\"]");
        return finding("fan-in", Severity.HIGH, hour, Map.of("Sources", sources));
    }

    private static Finding finding(String id, Severity severity, int hour, Map<String, Cell> row) {
        return finding(id, severity, hour, "", row);
    }

    private static Finding finding(String id, Severity severity, int hour, String place, Map<String, Cell> row) {
        Detection detection = new Detection(
                id,
                id,
                severity,
                Confidence.LOW,
                List.of(),
                new Schedule(Duration.ofHours(1), Duration.ofHours(1)),
                List.of(),
                Suppression.DEFAULT,
                StagingColumns.UNKNOWN,
                new QueryText(List.of(), new SourceText("q", "")),
                null);
        Instant time = START.plus(Duration.ofHours(hour));
        return new Finding(
                id + hour,
                detection,
                time,
                time,
                time.plus(Duration.ofHours(1)),
                "srv",
                place,
                List.of(),
                List.of(),
                0,
                row);
    }
}
