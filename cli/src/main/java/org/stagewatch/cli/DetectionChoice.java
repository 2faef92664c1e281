package org.stagewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.LooseDetections;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.pack.WatchlistFile;

/// Loads the detections that a command line asks for.
///
/// @param packages ids of packages beside the program, or folders
/// @param loose files and folders of queries and analytic rules
/// @param watchlists the user's own
record DetectionChoice(List<String> packages, List<Path> loose, List<Path> watchlists) {
    private static final String HOME = "stagewatch.home";

    DetectionChoice {
        packages = List.copyOf(packages);
        loose = List.copyOf(loose);
        watchlists = List.copyOf(watchlists);
    }

    /// @throws WrongArgument if there is no such package
    DetectionSet load() throws WrongArgument {
        DetectionSet detections = DetectionSet.EMPTY;
        for (String name : packages) {
            detections = detections.with(PackageLoader.load(folder(name)));
        }
        for (Path path : loose) {
            detections = detections.with(LooseDetections.load(path));
        }
        if (packages.isEmpty() && loose.isEmpty()) {
            detections = PackageLoader.load(content());
        }
        for (Path watchlist : watchlists) {
            detections = detections.with(new WatchlistFile(watchlist).read());
        }
        return detections;
    }

    /// The folders of the packages.
    ///
    /// @throws WrongArgument if there is no such package
    List<Path> folders() throws WrongArgument {
        List<Path> folders = new ArrayList<>();
        for (String name : packages) {
            folders.addAll(PackageLoader.packages(folder(name)));
        }
        return packages.isEmpty() ? PackageLoader.packages(content()) : folders;
    }

    private static Path folder(String name) throws WrongArgument {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return path;
        }
        Path content = content();
        Path named = content.resolve(name);
        if (Files.isDirectory(named)) {
            return named;
        }
        throw new WrongArgument("there is no package `" + name + "`: neither a folder nor in " + content);
    }

    private static Path content() throws WrongArgument {
        @Nullable String home = System.getProperty(HOME);
        if (home == null) {
            throw new WrongArgument("the detection packages were not found: start the program with the script"
                    + " `stagewatch`, or name a package's folder with --package");
        }
        return Path.of(home, "content");
    }
}
