package org.stagewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.pack.DocumentQuery;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.detection.verify.QueryCheck;
import org.stagewatch.kql.Kql;
import org.stagewatch.telemetry.schema.CatalogFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The queries that people copy out of this repository's packages, under the tables of the cloud services.
class ContentQueriesTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));
    private static final Path CATALOG = ROOT.resolve("../shared/corpus/catalog.json");
    private static final Path BINDER = ROOT.resolve("../shared/oracle/bind.js");

    /// Any instant: no query compiles differently at another.
    private static final long NOW = 638_800_000_000_000_000L;

    private final Map<String, HuntingQuery> queries = new LinkedHashMap<>();

    @BeforeEach
    void collect() {
        assumeThat(CATALOG)
                .as("the shared catalog of schemas is not on this machine")
                .exists();
        for (Path folder : PackageLoader.packages(ROOT.resolve("content"))) {
            PackageMaterial material = PackageMaterial.load(folder);
            material.hunts().forEach(hunt -> queries.put("hunting/" + hunt.id(), hunt));
            for (DocumentQuery query : material.documentQueries()) {
                queries.put(query.document() + ":" + query.line(), query.asHunt());
            }
        }
    }

    @Test
    void eachQueryCompilesWithoutAWarningAndRuns() throws IOException {
        QueryCheck check = new QueryCheck(new CatalogFile(CATALOG).read(), List.of());

        assertThat(queries)
                .isNotEmpty()
                .allSatisfy((name, query) ->
                        assertThat(check.failure(query)).as(name).isNull());
    }

    @Test
    void microsoftsBinderSeesTheSameColumns(@TempDir Path temporary) throws IOException, InterruptedException {
        assumeThat(System.getenv("KUSTO_LS_DIR"))
                .as("KUSTO_LS_DIR does not say where @kusto/language-service-next is installed")
                .isNotNull();
        Kql kql = new Kql(new CatalogFile(CATALOG).read());
        Map<String, List<String>> ours = new LinkedHashMap<>();
        queries.forEach((name, query) -> ours.put(
                name,
                kql.bind(query.query().whole(), NOW).columns().stream()
                        .map(column -> column.name() + ":" + column.type().kqlName())
                        .toList()));

        assertThat(theirs(temporary)).isEqualTo(ours);
    }

    /// The columns of each query as Microsoft's binder sees them, and what it finds wrong.
    private Map<String, List<String>> theirs(Path temporary) throws IOException, InterruptedException {
        JsonMapper json = JsonMapper.builder().build();
        Path questions = temporary.resolve("queries.ndjson");
        Path answers = temporary.resolve("answers.ndjson");
        Files.writeString(
                questions,
                queries.entrySet().stream()
                        .map(entry -> json.writeValueAsString(Map.of(
                                "id",
                                entry.getKey(),
                                "query",
                                entry.getValue().query().whole().text())))
                        .collect(Collectors.joining("\n")));
        int status = new ProcessBuilder("node", BINDER.toString(), CATALOG.toString())
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(status).as("of the binder").isZero();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String line : Files.readAllLines(answers, UTF_8)) {
            JsonNode answer = json.readTree(line);
            List<String> seen = new ArrayList<>();
            answer.path("columns")
                    .forEach(column -> seen.add(column.path("name").asString() + ":"
                            + column.path("type").asString()));
            answer.path("diagnostics")
                    .forEach(diagnostic ->
                            seen.add("wrong: " + diagnostic.path("message").asString()));
            columns.put(answer.path("id").asString(), seen);
        }
        return columns;
    }
}
