package org.stagewatch.telemetry.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.telemetry.format.JsonRecords;
import org.stagewatch.telemetry.schema.TableSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The mappings, by the cases in `cases/`: an event as flat JSON, and the rows it becomes.
class EventMappingsTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root", "."), "telemetry", "src");
    private static final String FOLDER = "resources/org/stagewatch/telemetry/mapping";
    private static final Path CASES = ROOT.resolve("test").resolve(FOLDER).resolve("cases");

    private final EventMappings mappings = EventMappings.load();

    @TestFactory
    List<DynamicTest> eventsBecomeTheRowsOfTheirCase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private void check(Path file) throws IOException {
        JsonNode test = YAMLMapper.builder().build().readTree(Files.readString(file));
        RawEvent event = Objects.requireNonNull(
                FlatEvents.of(new JsonRecords().parse(test.path("event").toString())));
        List<Map<String, String>> expected = new ArrayList<>();
        test.path("rows").forEach(row -> expected.add(texts(row)));

        EventMapping mapping = Objects.requireNonNull(mappings.find(event));
        List<Map<String, String>> actual = new ArrayList<>();
        for (RowMapping row : mapping.rows()) {
            Map<String, Object> values = row.apply(event);
            if (values != null) {
                Map<String, String> texts = new TreeMap<>(Map.of("table", row.table()));
                values.forEach((column, value) -> texts.put(column, value.toString()));
                actual.add(texts);
            }
        }

        assertThat(actual).hasSameSizeAs(expected);
        for (int index = 0; index < expected.size(); index++) {
            assertThat(actual.get(index)).containsAllEntriesOf(expected.get(index));
        }
    }

    private static Map<String, String> texts(JsonNode row) {
        Map<String, String> texts = new TreeMap<>();
        row.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    @Test
    void everyMappingFileIsListed() throws IOException {
        Path folder = ROOT.resolve("main").resolve(FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("common.yaml"))
                    .toList();
            assertThat(EventMappings.RESOURCES).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void everyMappedColumnIsInItsTable() {
        TableSchemas schemas = TableSchemas.load();
        for (EventMapping mapping : mappings.all()) {
            for (RowMapping row : mapping.rows()) {
                Table table = Objects.requireNonNull(schemas.find(row.table()), row.table());
                assertThat(table.columns().stream().map(Table.StoredColumn::name))
                        .as(mapping.provider() + " " + mapping.eventIds())
                        .containsAll(row.columns().keySet());
            }
        }
    }
}
