package org.stagewatch.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stagewatch.evtx.EvtxReader;
import org.stagewatch.telemetry.report.SourceReport;

/// Public recordings of real attacks, which lie beside the project where they are at hand.
class RecordedLogsTest {
    private static final Path DATASETS =
            Path.of(System.getProperty("stagewatch.root", "."), "..", "shared", "datasets");

    @Test
    void readsEveryEventOfTheSmbCopy() throws Exception {
        Path archive = recorded("ndjson/covenant_copy_smb_CreateRequest.zip");

        try (Loaded loaded = Loaded.of(archive)) {
            SourceReport source = loaded.onlySource();
            assertThat(source.read()).isEqualTo(506);
            assertThat(source.damaged()).isZero();
            assertThat(source.rows()).containsKeys("DeviceRegistryEvents", "SecurityEvent");
            assertThat(source.unmapped()).containsKey("Microsoft-Windows-Sysmon 10");
            assertThat(loaded.evidence().firstEvent()).isBetween("2020-09-22T18:52:00Z", "2020-09-22T18:55:00Z");
            assertThat(loaded.evidence().lastEvent()).isBetween("2020-09-22T18:52:00Z", "2020-09-22T18:55:00Z");
        }
    }

    @Test
    void readsAsManyEventLogRecordsAsTheReaderFinds() throws Exception {
        Path folder = recorded("evtx");

        try (Loaded loaded = Loaded.of(folder)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                SourceReport source = loaded.evidence().report().sources().stream()
                        .filter(candidate -> candidate.name().equals(file.toString()))
                        .findFirst()
                        .orElseThrow();
                assertThat(source.read()).as(source.name()).isEqualTo(records(file));
            }
        }
    }

    @Test
    void readsATarArchive() throws Exception {
        try (Loaded loaded = Loaded.of(recorded("ndjson/attack_data.tar.gz"))) {
            assertThat(loaded.onlySource().read()).isEqualTo(8220);
        }
    }

    @Test
    void readsTheEventsOfWinlogbeat() throws Exception {
        try (Loaded loaded = Loaded.of(recorded("ndjson/empire_scm_dll_hijack_ikeext.tar.gz"))) {
            assertThat(loaded.evidence().report().read()).isEqualTo(14_722);
            assertThat(loaded.evidence().report().rows()).containsKeys("DeviceProcessEvents", "DeviceRegistryEvents");
        }
    }

    @Test
    void readsEveryFlatLogWithoutDamage() throws Exception {
        Path folder = recorded("ndjson");
        Path archive = folder.resolve("aptsimulator_cobaltstrike.zip");

        try (Loaded loaded = Loaded.of(archive, folder.resolve("Microsoft365DefenderEvents.Zip"))) {
            assertThat(loaded.evidence().report().read()).isEqualTo(2611 + 9);
            assertThat(loaded.evidence().report().damaged()).isZero();
            assertThat(loaded.evidence().report().sources())
                    .allMatch(source -> source.read() == source.mapped() + source.unmappedCount() + source.damaged());
        }
    }

    private static long records(Path file) throws Exception {
        try (EvtxReader reader = EvtxReader.open(file)) {
            while (reader.next() != null) {
                // The summary counts.
            }
            return reader.summary().records();
        }
    }

    private static Path recorded(String name) {
        Path path = DATASETS.resolve(name);
        assumeTrue(Files.exists(path), "the recorded logs are not at " + path);
        return path;
    }
}
