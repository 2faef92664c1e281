package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.Optimization;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.type.Datetime;

/// The specifications of the language: one test for each case and backend.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecTest {
    private static final long NOW = Datetime.UNIX_EPOCH_TICKS;

    private DuckDbBackend duckDb;

    @BeforeAll
    void openBackends() throws BackendException {
        duckDb = DuckDbBackend.open(DuckDbSettings.inMemory(500_000_000, 2));
    }

    @AfterAll
    void closeBackends() {
        duckDb.close();
    }

    /// With `-Dspec.record` the files are rewritten first, for a person to review.
    @TestFactory
    List<DynamicContainer> everyCaseHolds() throws IOException {
        SpecRunner runner = new SpecRunner(new Kql(Catalog.empty()), duckDb, NOW);
        if (System.getProperty("spec.record") != null) {
            SpecFolder.ofTheProject().record(new SpecRecorder(runner));
        }
        return SpecFolder.ofTheProject().files().stream()
                .map(entry -> cases(entry, runner))
                .toList();
    }

    @TestFactory
    List<DynamicContainer> everyCaseGivesItsRowsWithoutTheOptimizer() throws IOException {
        return rowsWith(Optimization.OFF);
    }

    @TestFactory
    List<DynamicContainer> everyCaseGivesItsRowsWithItsRowWorkDoneApart() throws IOException {
        return rowsWith(Optimization.ROW_WORK_APART);
    }

    private List<DynamicContainer> rowsWith(Optimization optimization) throws IOException {
        SpecRunner runner = new SpecRunner(new Kql(Catalog.empty(), optimization), duckDb, NOW);
        return SpecFolder.ofTheProject().files().stream()
                .map(entry -> cases(entry.with(SpecTest::onlyRows), runner))
                .toList();
    }

    /// The SQL and the plans differ; the rows must not.
    private static SpecCase onlyRows(SpecCase specCase) {
        return new SpecCase(
                specCase.name(),
                specCase.line(),
                specCase.query(),
                specCase.expectations().stream()
                        .filter(expectation ->
                                expectation instanceof SpecCase.Rows || expectation instanceof SpecCase.Skip)
                        .toList());
    }

    private static DynamicContainer cases(SpecFolder.Entry entry, SpecRunner runner) {
        SpecFile file = entry.file();
        Stream<DynamicTest> tests = file.cases().stream()
                .map(specCase -> DynamicTest.dynamicTest(
                        file.title() + " > " + specCase.name() + " > duckdb",
                        () -> check(specCase, entry.name(), runner)));
        return DynamicContainer.dynamicContainer(entry.name(), tests);
    }

    private static void check(SpecCase specCase, String file, SpecRunner runner) {
        String failure = runner.failure(specCase);
        if (failure != null) {
            fail(file + ":" + specCase.line() + ": " + specCase.name() + "\n" + failure);
        }
    }
}
