package org.stagewatch.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.telemetry.source.ArchiveLimits;

/// Rows of known tables in each format.
class TableFilesTest {
    private static final String LINE =
            "{\"Timestamp\":\"2026-01-02T03:04:05.1234567Z\",\"DeviceName\":\"a\",\"InitiatingProcessId\":7}\n";

    @TempDir
    Path folder;

    @Test
    void readsOneRowALine() throws Exception {
        Loaded.write(folder, "DeviceFileEvents.ndjson", LINE + LINE);

        try (Loaded loaded = Loaded.of(folder)) {
            String ticks = String.valueOf(Datetime.parse("2026-01-02T03:04:05.1234567Z"));
            assertThat(loaded.rows(
                            "DeviceFileEvents", "Timestamp", "DeviceName", "InitiatingProcessId", "SHA1", "_record"))
                    .containsExactly(ticks + "|a|7||1", ticks + "|a|7||2");
        }
    }

    @Test
    void fillsTheOtherNameOfTheTime() throws Exception {
        Loaded.write(folder, "DeviceFileEvents.ndjson", LINE);

        try (Loaded loaded = Loaded.of(folder)) {
            String ticks = String.valueOf(Datetime.parse("2026-01-02T03:04:05.1234567Z"));
            assertThat(loaded.rows("DeviceFileEvents", "TimeGenerated")).containsExactly(ticks);
            assertThat(loaded.evidence().firstEvent()).isEqualTo("2026-01-02T03:04:05.123456700Z");
        }
    }

    @Test
    void readsAnArrayOverSeveralLines() throws Exception {
        Loaded.write(folder, "DeviceInfo.json", "[\n {\"DeviceName\":\"a\"},\n {\"DeviceName\":\"b\"}\n]");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceInfo", "DeviceName", "_record")).containsExactly("a|1", "b|2");
        }
    }

    @Test
    void readsTheStreamingApi() throws Exception {
        Loaded.write(
                folder,
                "PT1H.json",
                "{\"time\":\"2026-01-02T04:00:00Z\",\"category\":\"AdvancedHunting-DeviceEvents\","
                        + "\"properties\":{\"DeviceName\":\"a\",\"AdditionalFields\":\"{\\\"x\\\":1}\"}}\r\n"
                        + "{\"properties\":{\"DeviceName\":\"b\"},\"category\":\"AdvancedHunting-DeviceEvents\"}\r\n");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceEvents", "DeviceName", "AdditionalFields"))
                    .containsExactly("a|{\"x\":1}", "b|");
        }
    }

    @Test
    void opensTheRecordsOfAnEventHub() throws Exception {
        Loaded.write(
                folder,
                "hub.json",
                "{\"records\":[{\"category\":\"AdvancedHunting-DeviceEvents\",\"properties\":{\"DeviceName\":\"a\"}},"
                        + "{\"category\":\"AdvancedHunting-DeviceEvents\",\"properties\":{\"DeviceName\":\"b\"}}]}");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceEvents", "DeviceName", "_record")).containsExactly("a|1", "b|2");
        }
    }

    @Test
    void readsCsvWithLineEndsInQuotes() throws Exception {
        Loaded.write(
                folder,
                "DeviceProcessEvents.csv",
                "\uFEFF\"Timestamp [UTC]\",DeviceName,ProcessCommandLine\r\n"
                        + "\"10/25/2023, 9:43:21.994 AM\",a,\"say \"\"x\"\",\r\ny\"\r\n");

        try (Loaded loaded = Loaded.of(folder)) {
            String ticks = String.valueOf(Datetime.parse("2023-10-25T09:43:21.994Z"));
            assertThat(loaded.rows("DeviceProcessEvents", "Timestamp", "ProcessCommandLine"))
                    .containsExactly(ticks + "|say \"x\",\r\ny");
        }
    }

    @Test
    void readsUtf16() throws Exception {
        Files.write(
                folder.resolve("DeviceInfo.json"), "\uFEFF{\"DeviceName\":\"Ä\"}".getBytes(StandardCharsets.UTF_16LE));

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceInfo", "DeviceName")).containsExactly("Ä");
        }
    }

    @Test
    void copiesSmallParquetFilesWithTheirOrigin() throws Exception {
        writeParquet();

        try (Loaded loaded = Loaded.of(folder)) {
            String ticks = String.valueOf(Datetime.parse("2026-01-02T03:04:05Z"));
            assertThat(loaded.rows("DeviceInfo", "Timestamp", "DeviceName", "OSPlatform", "_record"))
                    .containsExactly(ticks + "|a||1");
            assertThat(loaded.onlySource().unmappedFields()).containsOnlyKeys("DeviceInfo.Extra");
        }
    }

    @Test
    void queriesLargeParquetFilesWhereTheyLie() throws Exception {
        writeParquet();

        try (Loaded loaded = Loaded.with(ArchiveLimits.DEFAULT, 1, folder)) {
            assertThat(loaded.rows("DeviceInfo", "DeviceName")).containsExactly("a");
            assertThat(loaded.evidence().firstEvent()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(loaded.onlySource().mapped()).isEqualTo(1);
        }
    }

    @Test
    void guessesTheTableByItsColumns() throws Exception {
        Loaded.write(
                folder,
                "export.json",
                "{\"Timestamp\":\"2026-01-02\",\"DeviceName\":\"a\",\"RegistryKey\":\"k\",\"RegistryValueName\":\"v\","
                        + "\"PreviousRegistryKey\":\"p\"}\n");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceRegistryEvents", "RegistryKey")).containsExactly("k");
            assertThat(loaded.onlySource().notes()).anyMatch(note -> note.contains("DeviceRegistryEvents"));
        }
    }

    @Test
    void anEmptyTableCanBeRead() throws Exception {
        Loaded.write(folder, "DeviceInfo.json", "{\"DeviceName\":\"a\"}");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("EmailEvents", "Subject")).isEmpty();
        }
    }

    private void writeParquet() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT TIMESTAMP '2026-01-02 03:04:05' AS Timestamp, 'a' AS DeviceName, 1 AS Extra)"
                            + " TO '" + folder.resolve("DeviceInfo.parquet") + "' (FORMAT parquet)");
        }
    }
}
