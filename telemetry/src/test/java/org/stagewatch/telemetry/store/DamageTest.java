package org.stagewatch.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceReport;
import org.stagewatch.telemetry.source.ArchiveLimits;

/// What is wrong with files is reported with its place, and the rest is read.
class DamageTest {
    private static final String GOOD = "{\"DeviceName\":\"a\"}\n";

    @TempDir
    Path folder;

    @Test
    void aDamagedLineIsReportedAndTheOthersAreRead() throws Exception {
        Loaded.write(folder, "DeviceInfo.ndjson", GOOD + "{\"DeviceName\":\n" + GOOD);

        try (Loaded loaded = Loaded.of(folder)) {
            SourceReport source = loaded.onlySource();
            assertThat(source.read()).isEqualTo(3);
            assertThat(source.mapped()).isEqualTo(2);
            assertThat(source.problems()).extracting(Problem::position).containsExactly("line 2");
        }
    }

    @Test
    void aValueThatDoesNotFitIsLeftOutAndReported() throws Exception {
        Loaded.write(folder, "DeviceFileEvents.ndjson", "{\"FileSize\":\"many\",\"FileName\":\"f\"}\n");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceFileEvents", "FileName", "FileSize")).containsExactly("f|");
            assertThat(loaded.onlySource().problems())
                    .extracting(Problem::position, Problem::column)
                    .containsExactly(tuple("line 1", "DeviceFileEvents.FileSize"));
        }
    }

    @Test
    void aHugeLineIsPassedOver() throws Exception {
        try (OutputStream file = Files.newOutputStream(folder.resolve("DeviceInfo.ndjson"))) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            file.write(GOOD.getBytes(StandardCharsets.UTF_8));
            for (int count = 0; count < 100; count++) {
                file.write(block);
            }
            file.write(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        }

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.onlySource().mapped()).isEqualTo(2);
            assertThat(loaded.onlySource().damaged()).isEqualTo(1);
        }
    }

    @Test
    void deepNestingIsOneDamagedRecord() throws Exception {
        Loaded.write(folder, "DeviceInfo.ndjson", "{\"a\":" + "[".repeat(100_000) + "\n" + GOOD);

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.onlySource().damaged()).isEqualTo(1);
            assertThat(loaded.onlySource().mapped()).isEqualTo(1);
        }
    }

    @Test
    void aBombIsStopped() throws Exception {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("DeviceInfo.ndjson.gz")))) {
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < 64; count++) {
                file.write(zeros);
            }
        }

        try (Loaded loaded = Loaded.with(new ArchiveLimits(4, 10, 1 << 20, 10), 1, folder)) {
            assertThat(loaded.onlySource().problems())
                    .anyMatch(problem -> problem.text().contains("unfolds"));
        }
    }

    @Test
    void archivesThatLieTooDeepAreReported() throws Exception {
        byte[] content = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 6; depth++) {
            content = zip(depth == 0 ? "DeviceInfo.json" : "inner.zip", content);
        }
        Files.write(folder.resolve("deep.zip"), content);

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.onlySource().problems())
                    .anyMatch(problem -> problem.text().contains("deep"));
        }
    }

    @Test
    void anEntryIsShownWithItsArchive() throws Exception {
        Files.write(folder.resolve("logs.zip"), zip("../../DeviceInfo.json", GOOD.getBytes(StandardCharsets.UTF_8)));

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.onlySource().name()).endsWith("logs.zip!/../../DeviceInfo.json");
            assertThat(loaded.rows("DeviceInfo", "DeviceName")).containsExactly("a");
        }
    }

    @Test
    void anUnknownFileIsReportedAsSkipped() throws Exception {
        Loaded.write(folder, "notes.txt", "nothing to see");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.onlySource().problems()).hasSize(1);
        }
    }

    @Test
    void aCsvRowWithTooFewValuesIsDamaged() throws Exception {
        Loaded.write(folder, "DeviceInfo.csv", "DeviceName,OSPlatform\na\nb,c\n");

        try (Loaded loaded = Loaded.of(folder)) {
            assertThat(loaded.rows("DeviceInfo", "DeviceName")).containsExactly("b");
            assertThat(loaded.onlySource().damaged()).isEqualTo(1);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
