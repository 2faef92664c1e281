package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Loads detection packages from folders. A broken detection is reported and left out; the others are still loaded.
public final class PackageLoader {
    private final List<Detection> detections = new ArrayList<>();
    private final List<FileDiagnostic> diagnostics = new ArrayList<>();
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
            Map<String, SourceText> functions = packageFolder == null ? Map.of() : functions(packageFolder);
            if (packageFolder != null) {
                readWatchlists(packageFolder.resolve("watchlists"));
            }
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
        Map<String, SourceText> functions = functions(folder);
        readWatchlists(folder.resolve("watchlists"));
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

    private Map<String, SourceText> functions(Path packageFolder) {
        return new FunctionFolder(packageFolder.resolve("functions"), diagnostics).read();
    }

    private void readWatchlists(Path folder) {
        if (Files.isDirectory(folder)) {
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
