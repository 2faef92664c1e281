package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.SameRows;
import org.stagewatch.detection.verify.Removal.Trial;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;

/// Takes each condition of queries, and of the functions that they call, away in turn and runs the tests of all
/// detections that are affected: a condition that none of them misses could be wrong, or needless, and nobody would
/// know.
///
/// Each case is opened once, and every condition that no case before has missed is tried on it, those of small queries
/// first. A condition of a function is tried once, whatever calls it.
public final class ConditionTests {
    private final DetectionTests tests;
    private final Progress progress;
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    /// Is told how far it is, from several threads.
    @FunctionalInterface
    public interface Progress {
        /// @param cases how many are done of how many
        void at(int cases, int allCases, long untested, int conditions);
    }

    public ConditionTests(DetectionTests tests, Progress progress) {
        this.tests = tests;
        this.progress = progress;
    }

    /// What came of it.
    ///
    /// @param results one for each condition, in the order of files and places
    /// @param broken the cases that fail as they are, which hold nothing
    public record Outcome(List<ConditionResult> results, List<String> broken) {
        public Outcome {
            results = List.copyOf(results);
            broken = List.copyOf(broken);
        }

        public boolean isWell() {
            return broken.isEmpty() && results.stream().allMatch(ConditionResult::isHeld);
        }
    }

    private record Case(Detection detection, String file, Section section, List<Removal> removals) {
        String title() {
            return detection.id() + ": " + section.heading();
        }
    }

    /// @param files the queries and functions whose conditions are tried
    /// @throws SpecFormatException if tests can't be read
    /// @throws BackendException if the engine fails
    public Outcome run(List<Detection> detections, Predicate<SourceText> files) throws IOException, BackendException {
        Map<Path, List<Removal>> removals = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        for (Detection detection : bySize(detections)) {
            List<Removal> own = new ArrayList<>();
            for (SourceText part : parts(detection)) {
                if (files.test(part)) {
                    own.addAll(removals.computeIfAbsent(place(part), _ -> Removal.of(part)));
                }
            }
            cases.addAll(cases(detection, own));
        }
        List<Removal> all = removals.values().stream().flatMap(List::stream).toList();
        runAll(cases, all);
        return new Outcome(
                all.stream()
                        .map(Removal::result)
                        .sorted(Comparator.comparing(ConditionResult::file)
                                .thenComparing(result -> result.place().line())
                                .thenComparing(result -> result.place().column()))
                        .toList(),
                broken.stream().sorted().toList());
    }

    /// A file may be known by a relative path to its own package and by another one to a package that uses it.
    private static Path place(SourceText part) {
        return Path.of(part.name()).toAbsolutePath().normalize();
    }

    private static List<SourceText> parts(Detection detection) {
        List<SourceText> parts = new ArrayList<>(detection.query().called().values());
        parts.add(detection.query().query());
        return parts;
    }

    /// Small queries are quick to plan.
    private static List<Detection> bySize(List<Detection> detections) {
        return detections.stream()
                .sorted(Comparator.comparingInt(detection -> parts(detection).stream()
                        .mapToInt(part -> part.text().length())
                        .sum()))
                .toList();
    }

    private static List<Case> cases(Detection detection, List<Removal> removals) throws IOException {
        Path file = DetectionTests.file(detection);
        if (file == null || removals.isEmpty()) {
            return List.of();
        }
        return SpecDocument.read(file.toString(), Files.readString(file)).sections().stream()
                .filter(section -> !section.fences().isEmpty())
                .map(section -> new Case(detection, file.toString(), section, removals))
                .toList();
    }

    private void runAll(List<Case> cases, List<Removal> all) throws BackendException {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int index = 0; index < cases.size(); index++) {
                Case one = cases.get(index);
                int number = index;
                running.add(executor.submit(() -> {
                    long untested =
                            all.stream().filter(removal -> !removal.isNoticed()).count();
                    progress.at(number, cases.size(), untested, all.size());
                    run(one);
                    return null;
                }));
            }
        }
        for (Future<?> future : running) {
            finish(future);
        }
    }

    private static void finish(Future<?> future) throws BackendException {
        try {
            future.get();
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

    private void run(Case one) throws BackendException {
        if (one.removals().stream().allMatch(Removal::isNoticed)) {
            return;
        }
        try (OpenCase open = tests.open(one.file(), one.section(), null)) {
            DetectionRun whole = open.run(one.detection());
            if (!(whole instanceof DetectionRun.Done)
                    || DetectionTests.failure(one.file(), one.section(), whole) != null) {
                broken.add(one.title());
                return;
            }
            SameRows same = open.sameRows(one.detection());
            for (Removal removal : one.removals()) {
                if (!removal.isNoticed()) {
                    removal.tried(trial(one, open, same, removal));
                }
            }
        }
    }

    private static Trial trial(Case one, OpenCase open, SameRows same, Removal removal) throws BackendException {
        Detection variant =
                one.detection().with(one.detection().query().replacing(place(removal.file()), removal.text()));
        if (same.areGivenBy(variant)) {
            return new Trial.Passed();
        }
        return switch (open.run(variant)) {
            case DetectionRun.Rejected(var _, var diagnostics) ->
                new Trial.Impossible(diagnostics.getFirst().toString());
            case DetectionRun.Failed(var _, var reason) -> new Trial.Impossible(reason);
            case DetectionRun.Done done ->
                DetectionTests.failure(one.file(), one.section(), done) == null
                        ? new Trial.Passed()
                        : new Trial.Noticed(one.title());
        };
    }
}
