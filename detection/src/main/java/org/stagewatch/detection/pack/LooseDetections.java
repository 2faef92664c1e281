package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Loads detections that are in no package: `.kql` files, Sentinel's analytic rules, and folders of them.
public final class LooseDetections {
    /// What a lone query runs with, since nothing says how often: each hour over the day before.
    private static final Schedule USUAL = new Schedule(Duration.ofHours(1), Duration.ofDays(1));

    private static final int MAX_FOLDERS = 20;

    private final List<FileDiagnostic> diagnostics = new ArrayList<>();
    private DetectionSet loaded = DetectionSet.EMPTY;

    public static DetectionSet load(Path path) {
        LooseDetections detections = new LooseDetections();
        detections.read(path);
        return detections.loaded.with(new DetectionSet(List.of(), List.of(), detections.diagnostics));
    }

    private void read(Path path) {
        if (PackageLoader.isPackage(path) || DetectionFile.isDetection(path)) {
            loaded = loaded.with(PackageLoader.load(path));
            return;
        }
        if (!Files.isDirectory(path)) {
            readFile(path);
            return;
        }
        try (Stream<Path> files = Files.walk(path, MAX_FOLDERS)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isQuery(file) || isYaml(file))
                    .sorted()
                    .forEach(this::readFile);
        } catch (IOException e) {
            report(path, "the folder can't be read: " + e.getMessage());
        }
        if (loaded.detections().isEmpty() && diagnostics.isEmpty()) {
            report(path, "there is no detection here: no .kql file and no analytic rule (.yaml)");
        }
    }

    private void readFile(Path file) {
        SourceText text = new TextFile(file, diagnostics).read();
        if (text == null) {
            return;
        }
        Detection detection = isYaml(file) ? new SentinelRule(text, diagnostics).read() : query(file, text);
        if (detection != null) {
            loaded = loaded.with(new DetectionSet(List.of(detection), List.of(), List.of()));
        }
    }

    private static Detection query(Path file, SourceText text) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String id = dot > 0 ? name.substring(0, dot) : name;
        return new Detection(
                id,
                id,
                Severity.MEDIUM,
                Confidence.MEDIUM,
                List.of(),
                USUAL,
                List.of(),
                Suppression.DEFAULT,
                StagingColumns.UNKNOWN,
                new QueryText(List.of(), text),
                null);
    }

    private static boolean isQuery(Path file) {
        return hasEnding(file, ".kql", ".csl");
    }

    private static boolean isYaml(Path file) {
        return hasEnding(file, ".yaml", ".yml");
    }

    private static boolean hasEnding(Path file, String first, String second) {
        @Nullable Path name = file.getFileName();
        String text = String.valueOf(name).toLowerCase(Locale.ROOT);
        return text.endsWith(first) || text.endsWith(second);
    }

    private void report(Path path, String message) {
        diagnostics.add(FileDiagnostic.error(new SourceText(path.toString(), ""), "PKG0008", message, new Span(0, 0)));
    }
}
