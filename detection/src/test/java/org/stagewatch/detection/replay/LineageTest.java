package org.stagewatch.detection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.Suppression;
import org.stagewatch.kql.lineage.RowKey;

class LineageTest {
    private static final String ROWS = """
                {"Timestamp":"2026-01-05T01:00:00Z","DeviceId":"a","FileName":"one.exe","ProcessId":1}
                {"Timestamp":"2026-01-05T02:00:00Z","DeviceId":"a","FileName":"two.exe","ProcessId":2}
                {"Timestamp":"2026-01-05T03:00:00Z","DeviceId":"b","FileName":"one.exe","ProcessId":3}
                {"Timestamp":"2026-01-05T04:00:00Z","DeviceId":"b","FileName":"six.exe","ProcessId":4}
                """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsTheRowThroughAProjection() throws Exception {
        assertThat(records("DeviceProcessEvents | where ProcessId == 2 | project X = strlen(FileName)"))
                .containsExactly(List.of(2L));
    }

    @Test
    void collectsTheRowsOfAGroup() throws Exception {
        assertThat(records("DeviceProcessEvents | summarize count() by DeviceId"))
                .containsExactlyInAnyOrder(List.of(1L, 2L), List.of(3L, 4L));
    }

    @Test
    void collectsThroughTwoAggregations() throws Exception {
        assertThat(records("DeviceProcessEvents | summarize C = count() by DeviceId, FileName | summarize sum(C)"))
                .containsExactly(List.of(1L, 2L, 3L, 4L));
    }

    @Test
    void collectsTheRowsBehindADistinctRow() throws Exception {
        assertThat(records("DeviceProcessEvents | where FileName == 'one.exe' | distinct FileName"))
                .containsExactly(List.of(1L, 3L));
    }

    @Test
    void takesTheRowThatArgMaxChose() throws Exception {
        assertThat(records("DeviceProcessEvents | summarize arg_max(Timestamp, FileName) by DeviceId"))
                .containsExactlyInAnyOrder(List.of(2L), List.of(4L));
    }

    @Test
    void takesBothSidesOfASelfJoinOnce() throws Exception {
        assertThat(records("""
                DeviceProcessEvents | where ProcessId == 1
                | join kind=inner (DeviceProcessEvents | where DeviceId == 'b') on FileName
                | project ProcessId, ProcessId1""")).containsExactly(List.of(1L, 3L));
    }

    @Test
    void takesOnlyTheLeftOfASemiJoin() throws Exception {
        assertThat(records("""
                DeviceProcessEvents | where DeviceId == 'a'
                | join kind=leftsemi (DeviceProcessEvents | where DeviceId == 'b') on FileName | project ProcessId""")).containsExactly(List.of(1L));
    }

    @Test
    void tracesBothInputsOfAUnionOfDifferentShapes() throws Exception {
        assertThat(records("""
                union (DeviceProcessEvents | where ProcessId == 4 | project N = 1),
                    (DeviceProcessEvents | where DeviceId == 'a' | summarize N = toint(count()))""")).containsExactlyInAnyOrder(List.of(4L), List.of(1L, 2L));
    }

    @Test
    void tracesALetThatIsReadTwiceAndInACondition() throws Exception {
        assertThat(records("""
                let Some = DeviceProcessEvents | where ProcessId < 3 | project DeviceId, FileName, ProcessId;
                Some | where FileName in ((Some | project FileName)) | join kind=inner Some on ProcessId
                | summarize count()""")).containsExactly(List.of(1L, 2L));
    }

    @Test
    void takesTheRowsOfTheStepsBefore() throws Exception {
        assertThat(records("""
                DeviceProcessEvents | sort by Timestamp asc
                | scan with (
                    step s1 output=none: FileName == 'one.exe';
                    step s2 output=none: FileName == 'two.exe';
                    step s3: FileName == 'six.exe';)
                | project FileName""")).containsExactly(List.of(1L, 2L, 4L));
    }

    @Test
    void takesTheRowsOfAStepWhoseColumnsItChanged() throws Exception {
        assertThat(records("""
                DeviceProcessEvents | sort by Timestamp asc
                | scan with (
                    step s1 output=none: FileName == 'one.exe' => FileName = 'first';
                    step s2: FileName == 'six.exe' => FileName = strcat(s1.FileName, FileName);)
                | where FileName == 'firstsix.exe'""")).containsExactly(List.of(3L, 4L));
    }

    /// Rows that a condition chooses are kept between runs; what collects keys beside them gives lists.
    @Test
    void collectsAtEachRunFromRowsAndGroupsTogether() throws Exception {
        String query = """
                union (DeviceProcessEvents | where FileName == 'two.exe' | project DeviceId),
                    (DeviceProcessEvents | where FileName == 'one.exe' | summarize count() by DeviceId | project DeviceId)
                | summarize Rows = count() by DeviceId""";
        try (TestEvidence evidence = TestEvidence.processes(folder, ROWS)) {
            Detection hourly =
                    TestEvidence.detection(query, Duration.ofHours(1), Duration.ofDays(1), Suppression.DEFAULT);

            assertThat(evidence.replay(hourly).rows())
                    .extracting(row -> row.keys().stream().map(RowKey::record).toList())
                    .contains(List.of(1L), List.of(1L, 2L), List.of(3L));
        }
    }

    @Test
    void findsNoRowBehindADatatable() throws Exception {
        assertThat(records("datatable (x: long) [1]")).containsExactly(List.of());
    }

    private List<List<Long>> records(String query) throws Exception {
        try (TestEvidence evidence = TestEvidence.processes(folder, ROWS)) {
            return evidence.replay(TestEvidence.daily(query)).rows().stream()
                    .map(row -> row.keys().stream().map(RowKey::record).toList())
                    .toList();
        }
    }
}
