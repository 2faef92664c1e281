package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.exclusion.Attacks;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.exclusion.Staging;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;

/// The attacks in the tests of detections: each case that wants findings, also those with the telemetry of attack
/// tests.
public final class CaseAttacks implements Attacks {
    private final DetectionTests tests;
    private final Progress progress;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, List<Staging>> stagings = new LinkedHashMap<>();

    /// Is told how many cases were run, from several threads.
    @FunctionalInterface
    public interface Progress {
        /// @throws BackendException.Cancelled if somebody wants it to stop
        void at(int done, int all) throws BackendException;
    }

    private record Case(Detection detection, String file, Section section) {}

    private CaseAttacks(DetectionTests tests, Progress progress) {
        this.tests = tests;
        this.progress = progress;
    }

    /// Runs all cases once without any exclusion.
    ///
    /// @throws org.stagewatch.spec.SpecFormatException if tests can't be read
    public static CaseAttacks of(Catalog catalog, DetectionSet detections, Progress progress)
            throws IOException, BackendException {
        CaseAttacks attacks = new CaseAttacks(new DetectionTests(catalog, detections.watchlists()), progress);
        for (Detection detection : detections.detections()) {
            attacks.read(detection);
        }
        Map<String, List<KnownSystem>> none = new LinkedHashMap<>();
        attacks.cases.keySet().forEach(name -> none.put(name, List.of()));
        attacks.runs(none).forEach((name, seen) -> {
            if (!seen.isEmpty()) {
                attacks.stagings.put(name, seen);
            }
        });
        return attacks;
    }

    private void read(Detection detection) throws IOException {
        @Nullable Path file = DetectionTests.file(detection);
        if (file != null) {
            for (Section section :
                    SpecDocument.read(file.toString(), Files.readString(file)).sections()) {
                if (AttackTestCases.wantsFindings(section)) {
                    cases.put(detection.id() + ": " + section.heading(), new Case(detection, file.toString(), section));
                }
            }
        }
    }

    @Override
    public Map<String, List<Staging>> stagings() {
        return stagings;
    }

    @Override
    public Set<String> hiddenBy(Map<String, List<KnownSystem>> entries) throws BackendException {
        Set<String> hidden = new LinkedHashSet<>();
        runs(entries).forEach((name, still) -> {
            boolean isFound = stagings.getOrDefault(name, List.of()).stream()
                    .allMatch(staging -> still.stream().anyMatch(staging::isSameAs));
            if (!isFound) {
                hidden.add(name);
            }
        });
        return hidden;
    }

    /// Runs cases, several at once: each has a database of its own, in which queries are planned on one processor.
    private Map<String, List<Staging>> runs(Map<String, List<KnownSystem>> entries) throws BackendException {
        AtomicInteger done = new AtomicInteger();
        Map<String, Future<List<Staging>>> running = new LinkedHashMap<>();
        try (ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            entries.forEach((name, own) -> running.put(name, executor.submit(() -> {
                progress.at(done.getAndIncrement(), entries.size());
                return run(name, own);
            })));
        }
        Map<String, List<Staging>> seen = new LinkedHashMap<>();
        for (Map.Entry<String, Future<List<Staging>>> one : running.entrySet()) {
            seen.put(one.getKey(), result(one.getValue()));
        }
        return seen;
    }

    private static List<Staging> result(Future<List<Staging>> future) throws BackendException {
        try {
            return future.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BackendException.Cancelled();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case BackendException reason -> throw reason;
                case SpecFormatException reason -> throw reason;
                case null, default -> throw new IllegalStateException("a case could not be run", e);
            }
        }
    }

    /// @param entries the only ones in effect
    private List<Staging> run(String name, List<KnownSystem> entries) throws BackendException {
        Case one = cases.get(name);
        if (one == null) {
            return List.of();
        }
        DetectionRun run = tests.run(one.detection(), one.file(), one.section(), KnownSystem.inEffect(entries));
        List<Staging> seen = new ArrayList<>();
        if (run instanceof DetectionRun.Done found) {
            found.rows().forEach(row -> seen.add(Staging.of(one.detection(), row)));
        }
        return seen;
    }
}
