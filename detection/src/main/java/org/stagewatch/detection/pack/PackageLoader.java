package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Loads detection packages from folders. A broken detection is reported and left out; the others are still loaded.
public final class PackageLoader {
    private final List<Detection> detections = new ArrayList<>();
    private final List<FileDiagnostic> diagnostics = new ArrayList<>();
    private final Set<Path> watchlistFolders = new HashSet<>();
    private DetectionSet watchlists = DetectionSet.EMPTY;

    /// A package's folder, or a folder of packages.
    public static DetectionSet load(Path folder) {
        return new PackageLoader().read(folder);
    }

    /// Whether a folder is a package.
    public static boolean isPackage(Path folder) {
        return Files.isDirectory(folder.resolve("detections"));
    }

    /// The packages that a path stands for: itself, or those in it.
    public static List<Path> packages(Path folder) {
        return isPackage(folder)
                ? List.of(folder)
                : new PackageLoader()
                        .list(folder).stream().filter(PackageLoader::isPackage).toList();
    }

    private DetectionSet read(Path folder) {
        if (isPackage(folder)) {
            readPackage(folder);
        } else if (DetectionFile.isDetection(folder)) {
            Path packageFolder = packageOf(folder);
            Map<String, SourceText> functions = packageFolder == null ? Map.of() : shared(packageFolder);
            readDetection(folder, functions);
        } else {
            list(folder).stream().filter(PackageLoader::isPackage).forEach(this::readPackage);
            if (detections.isEmpty() && diagnostics.isEmpty()) {
                report(folder, "there is no detection package here: none of its folders has a folder `detections`");
            }
        }
        return new DetectionSet(detections, List.of(), diagnostics).with(watchlists);
    }

    private static @Nullable Path packageOf(Path detection) {
        Path parent = detection.toAbsolutePath().normalize().getParent();
        return parent == null ? null : parent.getParent();
    }

    private void readPackage(Path folder) {
        Map<String, SourceText> functions = shared(folder);
        for (Path detection : list(folder.resolve("detections"))) {
            if (Files.isDirectory(detection)) {
                readDetection(detection, functions);
            }
        }
    }

    private void readDetection(Path folder, Map<String, SourceText> functions) {
        Detection detection = new DetectionFile(folder, functions, diagnostics).read();
        if (detection == null) {
            return;
        }
        if (detections.stream().anyMatch(other -> other.id().equals(detection.id()))) {
            report(folder, "there are two detections with the id `" + detection.id() + "`");
            return;
        }
        detections.add(detection);
    }

    /// What all detections of a package share, its own or of a package it uses: watchlists, which are kept, and the
    /// functions, which are given. Each file is read once, however many packages use it.
    private Map<String, SourceText> shared(Path packageFolder) {
        for (Path used : PackageFile.withUsed(packageFolder, new ArrayList<>())) {
            readWatchlists(used.resolve("watchlists"));
        }
        return PackageFile.functions(packageFolder, diagnostics);
    }

    private void readWatchlists(Path folder) {
        if (Files.isDirectory(folder)
                && watchlistFolders.add(folder.toAbsolutePath().normalize())) {
            list(folder).stream()
                    .filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file -> watchlists = watchlists.with(new WatchlistFile(file).read()));
        }
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            report(folder, "the folder can't be read: " + e.getMessage());
            return List.of();
        }
    }

    private void report(Path path, String message) {
        diagnostics.add(FileDiagnostic.error(new SourceText(path.toString(), ""), "PKG0008", message, new Span(0, 0)));
    }
}
