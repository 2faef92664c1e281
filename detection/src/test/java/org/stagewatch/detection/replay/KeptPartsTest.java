package org.stagewatch.detection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.engine.Session;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.Timespan;

class KeptPartsTest {
    private static final String ROWS = """
            {"Timestamp":"1970-01-01T01:00:00Z","DeviceId":"a","ProcessId":1}
            {"Timestamp":"1970-01-01T02:00:00Z","DeviceId":"b","ProcessId":2}
            {"Timestamp":"1970-01-01T03:00:00Z","DeviceId":"c","ProcessId":3}
            """;
    private static final String QUERY =
            "DeviceProcessEvents | where Timestamp > ago(1d) and ProcessId != 3 | summarize count() by DeviceId";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsWhatIsKeptInsteadOfTheTable() throws Exception {
        assertThat(tablesRead(2)).containsExactly("kept_part_1");
    }

    @Test
    void keepsNoPartOfMoreRowsThanThat() throws Exception {
        assertThat(tablesRead(1)).containsExactly("DeviceProcessEvents");
    }

    private Set<String> tablesRead(long mostRows) throws Exception {
        try (TestEvidence evidence = TestEvidence.processes(folder, ROWS)) {
            Kql kql = new Kql(evidence.evidence().catalog());
            List<Plan> plans = List.of(
                    plan(kql, Datetime.UNIX_EPOCH_TICKS),
                    plan(kql, Datetime.UNIX_EPOCH_TICKS + Timespan.TICKS_PER_DAY));
            try (Session session = evidence.evidence().backend().openSession()) {
                KeptParts parts = KeptParts.of(session, Dialect.DUCKDB, mostRows, plans.getFirst(), plans.getLast());
                return ScannedTables.of(parts.over(plans.getLast())).stream()
                        .map(Table::name)
                        .collect(Collectors.toSet());
            }
        }
    }

    private static Plan plan(Kql kql, long now) {
        return Objects.requireNonNull(
                kql.bind(new SourceText("query", QUERY), now).plan());
    }
}
