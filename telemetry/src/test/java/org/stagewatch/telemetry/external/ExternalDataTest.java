package org.stagewatch.telemetry.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;
import org.stagewatch.telemetry.store.LoadSettings;

class ExternalDataTest {
    @TempDir
    Path temporary;

    private Path data;
    private DuckDbBackend backend;
    private Evidence evidence;

    @BeforeEach
    void open() throws IOException, BackendException {
        data = Files.createDirectory(temporary.resolve("data"));
        Path work = Files.createDirectory(temporary.resolve("work"));
        backend = DuckDbBackend.open(DuckDbSettings.inMemory(1L << 28, 1).withReadable(List.of(data, work)));
        evidence = new EvidenceLoader(backend, Catalog.empty(), LoadSettings.standard(work)).load(List.of(data));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void readsQuotedValuesAndSkipsTheHeader() throws Exception {
        write("a.csv", "Id,Text\r\n1,\"x, \"\"y\"\"\"\n\n2,\n");

        assertThat(run("externaldata(Id:long, Text:string)['a.csv'] with (ignoreFirstRecord=true)"))
                .containsExactly("[1, \"x, \\\"y\\\"\"]", "[2, \"\"]");
    }

    @Test
    void takesMissingAndUnfittingValuesAsNull() throws Exception {
        write("a.csv", "x\n1,2020-01-01,more\n");

        assertThat(run("externaldata(Id:long, At:datetime)['a.csv']"))
                .containsExactly("[null, null]", "[1, \"2020-01-01T00:00:00.0000000Z\"]");
    }

    @Test
    void readsTheOtherSeparators() throws Exception {
        write("a.tsv", "1\t\"2\n");
        write("a.psv", "1|2\n");
        write("a.scsv", "1;2\n");

        String columns = "(A:string, B:string)";
        assertThat(run("externaldata" + columns + "['a.tsv']")).containsExactly("[\"1\", \"\\\"2\"]");
        assertThat(run("externaldata" + columns + "['a.psv']")).containsExactly("[\"1\", \"2\"]");
        assertThat(run("externaldata" + columns + "['a.scsv']")).containsExactly("[\"1\", \"2\"]");
        assertThat(run("externaldata" + columns + "['a.tsv'] with (format='tsve')"))
                .containsExactly("[\"1\", \"\\\"2\"]");
    }

    @Test
    void readsLinesThatAreNotEmpty() throws Exception {
        write("a.txt", "# list\n\nfirst\r\nsecond, third");

        assertThat(run("externaldata(Line:string)['a.txt'] with (ignoreFirstRecord=true)"))
                .containsExactly("[\"first\"]", "[\"second, third\"]");
    }

    @Test
    void readsAWholeFileAsOneValue() throws Exception {
        write("a.txt", "a\nb");

        assertThat(run("externaldata(All:string)['a.txt'] with (format='raw')")).containsExactly("[\"a\\nb\"]");
    }

    @Test
    void findsTheMembersOfObjectsByName() throws Exception {
        write("a.json", "[{\"A\": 1, \"B\": {\"k\": [1]}}, {\"a\": 2}]");

        assertThat(run("externaldata(A:long, B:dynamic)['a.json'] with (format='multijson')"))
                .containsExactly("[1, {\"k\":[1]}]", "[null, null]");
    }

    @Test
    void followsThePathsOfAMapping() throws Exception {
        write("a.json", "{\"data\": {\"m d\": \"x\", \"list\": [1, 2]}}\n{}\n");

        assertThat(run("externaldata(A:string, B:long, C:string)['a.json'] with (format='json', ingestionMapping="
                        + "'[{\"Column\":\"A\",\"Properties\":{\"Path\":\"$.data[\\'m d\\']\"}},"
                        + "{\"column\":\"B\",\"path\":\"$.data.list[1]\"},"
                        + "{\"Column\":\"C\",\"Properties\":{\"ConstValue\":\"c\"}}]')"))
                .containsExactly("[\"x\", 2, \"c\"]", "[\"\", null, \"c\"]");
    }

    @Test
    void readsPackedFilesAndSeveral() throws Exception {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve("a.csv.gz")))) {
            out.write("A\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(data.resolve("b.csv.zip")))) {
            for (String name : List.of("x", "y")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("A\n2\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(run("externaldata(A:long)['a.csv.gz', 'b.csv.zip'] with (ignoreFirstRecord=true)"))
                .containsExactly("[1]", "[2]", "[2]");
    }

    @Test
    void readsNothingOutsideTheFoldersOfTheData() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "x");
        Files.createSymbolicLink(data.resolve("link.txt"), secret);

        for (String path : List.of(
                "../secret.txt", "link.txt", secret.toString(), secret.toUri().toString())) {
            assertThat(problems("externaldata(A:string)['" + path + "']"))
                    .as(path)
                    .containsExactly("KQL0504");
        }
    }

    @Test
    void doesNotUseTheNetworkUnasked() {
        assertThat(problems("externaldata(A:string)[h@'https://example.com/a.txt']"))
                .containsExactly("KQL0504");
    }

    @Test
    void countsWhatMayNotBeReadAsEmptyInADryRun() throws Exception {
        Kql kql = new Kql(evidence.catalog().with(new DryRun(evidence.catalog().externalAccess())));

        assertThat(run(kql, "externaldata(A:string)['https://example.com/a.txt'] | count"))
                .containsExactly("[0]");
    }

    @Test
    void namesTheLineOfADamagedRecord() throws Exception {
        write("a.csv", "1\n\"2\n");

        assertThatThrownBy(() -> run("externaldata(A:string)['a.csv']"))
                .isInstanceOf(BackendException.class)
                .hasMessage("`a.csv` can't be read: line 2: a quoted value does not end");
    }

    @Test
    void readsAnInlineExternalTable() throws Exception {
        write("a.csv", "Id,Text\n1,x\n");

        assertThat(run("inline_external_table(Id:long, Text:string) kind=storage dataformat=csv ('a.csv')"
                        + " with (includeHeaders='All')"))
                .containsExactly("[1, \"x\"]");
    }

    @Test
    void refusesWhatItDoesNotReadOfInlineExternalTables() throws Exception {
        write("a.csv", "1\n");
        String table = "inline_external_table(A:long) kind=storage ";

        assertThat(problems("inline_external_table(A:long) kind=delta ('a.csv')"))
                .containsExactly("KQL0501");
        assertThat(problems(table + "partition by (B:string) dataformat=csv ('a.csv')"))
                .containsExactly("KQL0501");
        assertThat(problems(table + "dataformat=csv ('a.csv') with (includeHeaders='FirstFile')"))
                .containsExactly("KQL0501");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(data.resolve(name), text);
    }

    private List<String> problems(String query) {
        return new Kql(evidence.catalog())
                .compile(new SourceText("test", query), 0, Dialect.DUCKDB).diagnostics().stream()
                        .map(Diagnostic::code)
                        .toList();
    }

    private List<String> run(String query) throws BackendException {
        return run(new Kql(evidence.catalog()), query);
    }

    private List<String> run(Kql kql, String query) throws BackendException {
        if (!(kql.compile(new SourceText("test", query), 0, Dialect.DUCKDB) instanceof Compilation.Compiled compiled)) {
            throw new AssertionError(problems(query));
        }
        evidence.prepare(ScannedTables.of(compiled.plan()));
        List<String> lines = new ArrayList<>();
        try (RowCursor rows = backend.run(compiled.sql())) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int index = 0; index < rows.columns().size(); index++) {
                    cells.add(new Cell(rows.columns().get(index).type(), rows.value(index)).json());
                }
                lines.add(cells.toString());
            }
        }
        return lines;
    }
}
