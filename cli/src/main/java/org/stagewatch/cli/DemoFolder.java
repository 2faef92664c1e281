package org.stagewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder of a demo: evidence, the truth about it, and a report. A list in it names every file the demo wrote,
/// and only those are ever deleted.
record DemoFolder(Path path) {
    private static final String LIST = ".written-by-stagewatch-demo";

    Path evidence() {
        return path.resolve("evidence");
    }

    Path truth() {
        return path.resolve("truth");
    }

    Path report() {
        return path.resolve("report.html");
    }

    /// Takes away what an earlier demo wrote.
    ///
    /// @throws WrongArgument if there is anything else in the folder
    void clear() throws IOException, WrongArgument {
        if (!Files.exists(path)) {
            return;
        }
        Path list = path.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String name : Files.readAllLines(list)) {
                Path file = path.resolve(name).normalize();
                if (file.startsWith(path.normalize()) && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(list);
        }
        List<Path> left = files();
        if (!left.isEmpty()) {
            throw new WrongArgument("the folder " + path + " has files that no demo wrote, such as " + left.getFirst()
                    + "; move them away, or start the demo in another folder");
        }
    }

    /// Notes what the demo wrote.
    void remember() throws IOException {
        List<String> names =
                files().stream().map(file -> path.relativize(file).toString()).toList();
        Files.write(path.resolve(LIST), names);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return new ArrayList<>(
                    files.filter(file -> !Files.isDirectory(file)).sorted().toList());
        }
    }
}
