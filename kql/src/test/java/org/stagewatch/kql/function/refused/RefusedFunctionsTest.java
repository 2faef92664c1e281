package org.stagewatch.kql.function.refused;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;

/// What Kusto accepts and nothing here can run is correct, and refused only when it is to run.
class RefusedFunctionsTest {
    private static final String QUERIES_THAT_BIND = """
            print x = series_periods_detect(dynamic([1, 2]), 0.0, 50.0, 2)
            print x = parse_user_agent('curl/8.0')
            print x = geo_distance_2points(1, 2, 3, 4, true)
            print x = geo_line_densify(dynamic({}), 10, 1)
            print x = hash_combine(hash('a'), hash('b'), 3)
            print x = current_principal_details().FQN
            range t from datetime(2024-01-01) to datetime(2024-01-02) step 1h | serialize y = next(t, 1, 0)
            let Hosts = dynamic(['a']);
            """;

    private static final Kql KQL = new Kql(Catalog.empty());

    static String[] queries() {
        return QUERIES_THAT_BIND.lines().toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bindsWhatCannotRun(String query) {
        assertThat(KQL.bind(new SourceText("query", query), Datetime.UNIX_EPOCH_TICKS)
                        .diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void refusesToCompileIt(String query) {
        assertThat(KQL.compile(new SourceText("query", query), Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB))
                .isInstanceOf(Compilation.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geo_info_from_ip_address(1)", "parse_user_agent()", "current_database('x')"})
    void reportsArgumentsThatNoSignatureTakes(String call) {
        assertThat(KQL.bind(new SourceText("query", "print x = " + call), Datetime.UNIX_EPOCH_TICKS)
                        .diagnostics())
                .hasSize(1);
    }
}
