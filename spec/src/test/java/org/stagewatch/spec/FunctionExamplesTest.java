package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Example;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;

/// Every example of a function gives on DuckDB what it says, with constants and with values from rows.
class FunctionExamplesTest {
    private static final Kql KQL = new Kql(Catalog.empty());

    private static @Nullable DuckDbBackend backend;

    @BeforeAll
    static void open() throws BackendException {
        backend = DuckDbBackend.open(DuckDbSettings.inMemory(512L << 20, 1));
    }

    @AfterAll
    static void close() {
        if (backend != null) {
            backend.close();
        }
    }

    static Stream<Arguments> scalars() {
        return FunctionLibrary.standard().scalars().stream()
                .flatMap(function ->
                        function.examples().stream().map(example -> Arguments.of(function.name(), example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scalars")
    void scalarExampleGivesItsResult(String name, Example example) throws BackendException {
        ResultTable actual = run("print x = " + example.call());
        ResultTable expected = run("print x = " + example.result());

        assertThat(actual.columns()).isEqualTo(expected.columns());
        assertThat(texts(actual)).isEqualTo(texts(expected));
    }

    private static List<String> texts(ResultTable table) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        String json = table.cell(0, 0).json();
        Json parsed = Json.parse(json);
        return List.of(parsed == null ? json : String.valueOf(parsed.identity()));
    }

    private static ResultTable run(String query) throws BackendException {
        Compilation compilation =
                KQL.compile(new SourceText("example", query), Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB);
        assertThat(compilation).as(query).isInstanceOf(Compilation.Compiled.class);
        try (RowCursor cursor = Objects.requireNonNull(backend).run(((Compilation.Compiled) compilation).sql())) {
            return ResultTable.read(cursor, 10);
        }
    }
}
