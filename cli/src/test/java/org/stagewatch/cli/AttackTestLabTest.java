package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.FindingBuilder;
import org.stagewatch.detection.pack.AttackTest;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.detection.replay.EvidenceRows;
import org.stagewatch.detection.replay.LoadedEvidence;
import org.stagewatch.detection.replay.Replay;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.evaluation.RowId;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.simulation.lab.Lab;
import org.stagewatch.simulation.lab.LabRun;
import org.stagewatch.simulation.lab.LabRun.Dialect;
import org.stagewatch.simulation.lab.LabRun.Platform;
import org.stagewatch.simulation.output.EvidenceFormat;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;
import org.stagewatch.telemetry.store.LoadSettings;

/// The attack tests of this repository's packages, run in the simulator's lab.
class AttackTestLabTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));
    private static final int COLUMNS = 5;

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachIsFoundByTheDetectionsThatItNames() throws IOException {
        Map<LabRun, AttackTest> runs = new HashMap<>();
        List<LabRun> order = new ArrayList<>();
        for (Path content : PackageLoader.packages(ROOT.resolve("content"))) {
            for (AttackTest test : PackageMaterial.load(content).attackTests()) {
                for (Platform platform : platforms(test)) {
                    LabRun run = run(content, test, platform);
                    runs.put(run, test);
                    order.add(run);
                }
            }
        }
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Path truth = Files.createDirectory(folder.resolve("truth"));
        new Lab(order, EvidenceFormat.NDJSON).write(evidence, truth);

        Map<String, Set<String>> found = found(findings(evidence), rows(truth));
        Set<String> missing = new TreeSet<>();
        for (LabRun run : order) {
            for (String detection : Objects.requireNonNull(runs.get(run)).detections()) {
                if (!found.getOrDefault(run.name(), Set.of()).contains(detection)) {
                    missing.add(run.name() + ": " + detection);
                }
            }
        }
        assertThat(runs).hasSizeGreaterThanOrEqualTo(60);
        assertThat(missing).isEmpty();
    }

    private static LabRun run(Path content, AttackTest test, Platform platform) {
        return new LabRun(
                content.getFileName() + ": " + test.name() + " on " + platform,
                platform,
                test.hosts(),
                script(test.work()),
                test.prerequisites().stream().map(AttackTestLabTest::script).toList());
    }

    private static LabRun.Script script(AttackTest.Script script) {
        return new LabRun.Script(
                switch (script.executor()) {
                    case "command_prompt" -> Dialect.COMMAND_PROMPT;
                    case "powershell" -> Dialect.POWERSHELL;
                    default -> Dialect.UNIX;
                },
                script.text());
    }

    /// Each operating system that a test names. Tools of clouds are the same on all; one will do.
    private static List<Platform> platforms(AttackTest test) {
        List<Platform> platforms = new ArrayList<>();
        Map.of("windows", Platform.WINDOWS, "linux", Platform.LINUX, "macos", Platform.MAC)
                .forEach((name, platform) -> {
                    if (test.platforms().contains(name)) {
                        platforms.add(platform);
                    }
                });
        platforms.sort(null);
        if (platforms.isEmpty()) {
            return List.of(Platform.HYPERVISOR);
        }
        return test.platforms().stream().anyMatch(name -> name.startsWith("iaas"))
                ? List.of(platforms.getFirst())
                : platforms;
    }

    /// The run that each row of the evidence is of.
    private static Map<String, String> rows(Path truth) throws IOException {
        Map<String, String> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(truth.resolve("rows.csv.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", COLUMNS);
                if (cells[3].equals(Lab.FAMILY)) {
                    rows.put(cells[0] + "/" + cells[1] + "/" + cells[2], cells[4]);
                }
            }
        }
        return rows;
    }

    /// What every detection finds when it is run once, at the end: the scripts were run within its last hours.
    private List<Finding> findings(Path evidence) throws IOException {
        try (DuckDbBackend backend = DuckDbBackend.open(DuckDbSettings.inMemory(1L << 30, 2))) {
            Evidence loaded = new EvidenceLoader(backend, TableSchemas.load().catalog(), LoadSettings.standard(folder))
                    .load(List.of(evidence));
            DetectionSet detections = PackageLoader.load(ROOT.resolve("content"));
            LoadedEvidence store = new LoadedEvidence(loaded);
            Catalog catalog = new WatchlistTables(store).add(detections.watchlists());
            Instant first = Objects.requireNonNull(loaded.firstEvent());
            Instant last = Objects.requireNonNull(loaded.lastEvent());
            Replay replay = new Replay(store, catalog, first, last, (_, _) -> {});
            List<DetectionRun.Done> done = new ArrayList<>();
            for (Detection detection : detections.detections()) {
                DetectionRun run = replay.runAt(detection, last);
                assertThat(run).isInstanceOf(DetectionRun.Done.class);
                done.add((DetectionRun.Done) run);
            }
            return new FindingBuilder(new EvidenceRows(store)).build(done);
        } catch (BackendException e) {
            throw new IOException(e);
        }
    }

    /// The detections with a finding of which at least half of the rows are of the run, for each run.
    private static Map<String, Set<String>> found(List<Finding> findings, Map<String, String> rows) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Finding finding : findings) {
            Map<String, Integer> count = new HashMap<>();
            for (EvidenceRow row : finding.evidence()) {
                RowId id = RowId.of(row);
                String run = rows.get(id.table() + "/" + id.deviceId() + "/" + id.reportId());
                if (run != null) {
                    count.merge(run, 1, Integer::sum);
                }
            }
            count.forEach((run, number) -> {
                if (number * 2 >= finding.evidence().size()) {
                    found.computeIfAbsent(run, _ -> new HashSet<>())
                            .add(finding.detection().id());
                }
            });
        }
        return found;
    }
}
