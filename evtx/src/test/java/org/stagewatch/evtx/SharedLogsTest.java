package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.stagewatch.evtx.Damage.Kind;
import org.stagewatch.evtx.LogBytes.Reading;

/// Recorded logs. The number of records is compared with a count of record headers made here, without the reader.
class SharedLogsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("stagewatch.root", ".")).resolve("../shared/datasets/evtx");

    /// The faulty files among them. A scan written in another language gave the same numbers: it compares checksums,
    /// walks over record headers, and looks whether the templates that records point to are still there.
    private static final Map<String, Map<Kind, Long>> DAMAGES = Map.of(
            "2-vss_0-Microsoft-Windows-RemoteDesktopServices-RdpCoreTS%4Operational.evtx",
            Map.of(Kind.CHECKSUM, 2L, Kind.RECORD, 26L, Kind.COUNT, 1L),
            "2-vss_0-Microsoft-Windows-TerminalServices-RemoteConnectionManager%4Operational.evtx",
            Map.of(Kind.CHECKSUM, 2L, Kind.RECORD, 1L, Kind.COUNT, 1L),
            "sample-with-zero-data-size-event.evtx",
            Map.of(Kind.CHECKSUM, 1L, Kind.RECORD, 1L),
            "sample_with_a_bad_chunk_magic.evtx",
            Map.of(Kind.CHUNK, 12L, Kind.CHECKSUM, 3L, Kind.RECORD, 3L, Kind.COUNT, 3L),
            "security_bad_string_cache.evtx",
            Map.of(Kind.CHECKSUM, 1L),
            "sysmon.evtx",
            Map.of(Kind.CHUNK, 8L));

    @TestFactory
    Stream<DynamicTest> makesAnEventOrADamageOfEachRecord() throws IOException {
        return forEachFile(file -> {
            byte[] bytes = Files.readAllBytes(file);

            assertThat(Reading.of(bytes).summary().records()).isEqualTo(RecordCount.of(bytes));
        });
    }

    @TestFactory
    Stream<DynamicTest> reportsTheKnownDamagesAndNoOthers() throws IOException {
        return forEachFile(file -> {
            Map<Kind, Long> expected = DAMAGES.getOrDefault(file.getFileName().toString(), Map.of());

            assertThat(Reading.of(Files.readAllBytes(file)).summary().damages()).isEqualTo(expected);
        });
    }

    /// A test for each file; without files one test that is skipped, so that the report shows it.
    private static Stream<DynamicTest> forEachFile(ThrowingConsumer<Path> test) throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.of(
                    dynamicTest("recorded logs", () -> Assumptions.abort("the recorded logs are not at " + FOLDER)));
        }
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(".evtx"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> test.accept(file)));
        }
    }
}
