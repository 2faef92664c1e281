package org.stagewatch.kql.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.PlanText;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

class RowWorkTest {
    private static final long MONDAY = 638_000_000_000_000_000L;
    private static final long TUESDAY = MONDAY + Timespan.TICKS_PER_DAY;

    private static final Kql KQL = new Kql(Catalog.empty()
            .withTables(List.of(new Table(
                    "Writes",
                    "writes",
                    List.of(
                            new StoredColumn("Timestamp", ScalarType.DATETIME, "Timestamp", Storage.NATIVE),
                            new StoredColumn("Host", ScalarType.STRING, "Host", Storage.NATIVE),
                            new StoredColumn("Path", ScalarType.STRING, "Path", Storage.NATIVE)),
                    Table.Openness.CLOSED))));

    @Test
    void partsDoNotChangeFromRunToRun() {
        String query = "Writes | where Timestamp > ago(1d) | where Path endswith '.zip' | extend Name = tolower(Host)"
                + " | summarize count() by Name";

        assertThat(split(query, MONDAY).parts())
                .isNotEmpty()
                .isEqualTo(split(query, TUESDAY).parts());
        assertThat(split(query, MONDAY).rest())
                .isNotEqualTo(split(query, TUESDAY).rest());
    }

    @Test
    void theRestAsksForTheTimeAndReadsNoMoreThanItNeeds() {
        RowWork.Split split = split("Writes | where Timestamp > ago(1d) and Path has 'x' | project Host", MONDAY);

        assertThat(part(split).columns())
                .extracting(column -> column.name())
                .containsExactlyInAnyOrder("Timestamp", "Host");
        assertThat(PlanText.of(split.rest())).contains("filter (Timestamp").doesNotContain("has");
        assertThat(PlanText.of(part(split))).contains("has").doesNotContain("datetime");
    }

    @Test
    void eachBranchOfAUnionIsAPartWithTheStepsBehindTheUnion() {
        RowWork.Split split = split(
                "union (Writes | where Path has 'a'), (Writes | where Path has 'b') | extend Name = tolower(Host)"
                        + " | where Name != 'x' | summarize by Name",
                MONDAY);

        assertThat(split.parts()).hasSize(2);
        assertThat(split.parts().values())
                .allSatisfy(part -> assertThat(PlanText.of(part.plan())).contains("tolower"));
    }

    @Test
    void whatReadersOfASharedPlanChooseIsChosenInTheirParts() {
        RowWork.Split split = split(
                "let Chosen = Writes | where Host != ''; union (Chosen | where Path has 'a'), (Chosen | where Path has 'b')",
                MONDAY);

        assertThat(split.parts()).hasSize(2);
        assertThat(split.parts().values())
                .allSatisfy(part -> assertThat(PlanText.of(part.plan())).contains("has"));
    }

    @Test
    void copiesNoTableOfWhichItChoosesNothing() {
        assertThat(split("Writes | where Timestamp > ago(1d) | extend Name = tolower(Host)", MONDAY)
                        .parts())
                .isEmpty();
    }

    @Test
    void leavesWhatDiffersEachTimeWhereItIs() {
        assertThat(split("Writes | extend Chance = rand() | where Path has 'x' | where Chance < 0.5", MONDAY)
                        .parts())
                .isEmpty();
    }

    private static Plan part(RowWork.Split split) {
        return split.parts().values().iterator().next().plan();
    }

    private static RowWork.Split split(String query, long now) {
        return RowWork.split(Objects.requireNonNull(
                KQL.bind(new SourceText("query", query), now).plan()));
    }
}
