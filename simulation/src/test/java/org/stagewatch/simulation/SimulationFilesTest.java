package org.stagewatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.simulation.harmless.HarmlessFamily;
import org.stagewatch.simulation.output.EvidenceFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is written where, and what is refused.
class SimulationFilesTest {
    private static final SimulationSettings SETTINGS =
            SimulationSettings.small(3).withSize(14, 2).withQuietDays(0).withAttacks(2);

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Written one = Written.of(SETTINGS, folder.resolve("one"));
        Written two = Written.of(SETTINGS, folder.resolve("two"));

        for (Path file : Written.files(one.evidence())) {
            assertThat(two.evidence().resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        for (Path file : Written.files(one.truth())) {
            assertThat(two.truth().resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void anotherSeedGivesAnotherEnterprise() throws IOException {
        Written one = Written.of(SETTINGS, folder.resolve("one"));
        Written two = Written.of(SimulationSettings.small(4), folder.resolve("two"));

        assertThat(one.rows("DeviceInfo").getFirst().get("DeviceName"))
                .isNotEqualTo(two.rows("DeviceInfo").getFirst().get("DeviceName"));
    }

    @Test
    void refusesToWriteTheTruthIntoTheEvidence() throws IOException {
        Path evidence = folder.resolve("evidence");

        assertThat(new Simulation(SETTINGS).write(evidence, evidence.resolve("truth")))
                .isInstanceOf(SimulationOutcome.Refused.class);
        assertThat(evidence).doesNotExist();
    }

    @Test
    void aLinkDoesNotLeadTheTruthIntoTheEvidence() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), evidence);

        assertThat(new Simulation(SETTINGS).write(evidence, link.resolve("truth")))
                .isInstanceOf(SimulationOutcome.Refused.class);
    }

    @Test
    void refusesToOverwriteAFolderThatIsNotEmpty() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.writeString(evidence.resolve("notes.txt"), "mine");

        assertThat(new Simulation(SETTINGS).write(evidence, folder.resolve("truth")))
                .isInstanceOf(SimulationOutcome.Refused.class);
        assertThat(Written.files(evidence)).hasSize(1);
    }

    @Test
    void gzipHoldsTheSameRows() throws IOException {
        Written plain = Written.of(SETTINGS, folder.resolve("plain"));
        Written packed = Written.of(SETTINGS.withFormat(EvidenceFormat.NDJSON_GZIP), folder.resolve("packed"));

        assertThat(packed.rows()).isEqualTo(plain.rows());
    }

    @Test
    void streamingRecordsCarryTheTableInTheCategory() throws IOException {
        Written written = Written.of(SETTINGS.withFormat(EvidenceFormat.STREAMING), folder);
        List<String> lines = Written.lines(written.evidence().resolve("defender-streaming.json"));

        JsonNode first = JsonMapper.builder().build().readTree(lines.getFirst());
        long sensed = written.outcome().rowsByTable().entrySet().stream()
                .filter(table -> table.getKey().startsWith("Device"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(lines).hasSize((int) sensed);
        assertThat(first.get("category").asString()).startsWith("AdvancedHunting-Device");
        assertThat(first.get("properties").has("Timestamp")).isTrue();
    }

    @Test
    void whatNoSensorWritesIsNotStreamed() throws IOException {
        Written written = Written.of(SETTINGS.withFormat(EvidenceFormat.STREAMING), folder);
        List<String> lines = Written.lines(written.evidence().resolve("AWSCloudTrail.ndjson"));

        assertThat(lines)
                .hasSize(Math.toIntExact(written.outcome().rowsByTable().getOrDefault("AWSCloudTrail", 0L)))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"Type\":\"AWSCloudTrail\""));
    }

    @Test
    void duplicatesRepeatARowWithItsIdentifier() throws IOException {
        Written written = Written.of(SETTINGS.withDisorder(0, 0.05), folder);
        List<String> lines = Written.lines(written.evidence().resolve("DeviceFileEvents.ndjson"));

        assertThat(Set.copyOf(lines).size()).isBetween((int) (lines.size() * 0.9), lines.size() - 1);
    }

    @Test
    void withoutAttacksTheTruthNamesNone() throws IOException {
        Written written = Written.of(SETTINGS.withAttacks(0), folder);

        assertThat(written.attacks()).isEmpty();
    }

    @Test
    void aFamilyThatIsLeftOutDoesNotHappen() throws IOException {
        Written written = Written.of(SETTINGS.withFamilies(Set.of(HarmlessFamily.BACKUP)), folder);

        assertThat(written.outcome().rowsByFamily()).containsOnlyKeys("backup");
    }
}
