package org.stagewatch.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The folder that holds the specifications of the language.
record SpecFolder(Path path) {
    /// A file and what it is called in errors.
    record Entry(String name, SpecFile file) {
        Entry with(UnaryOperator<SpecCase> change) {
            return new Entry(
                    name,
                    new SpecFile(
                            file.title(),
                            file.data(),
                            file.cases().stream().map(change).toList()));
        }
    }

    static SpecFolder ofTheProject() {
        return new SpecFolder(Path.of(System.getProperty("stagewatch.root"), "spec", "specs"));
    }

    List<Entry> files() throws IOException {
        return paths().stream().map(this::read).toList();
    }

    void record(SpecRecorder recorder) throws IOException {
        for (Path file : paths()) {
            Files.writeString(file, recorder.record(file.toString(), Files.readString(file)));
        }
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".spec.md"))
                    .sorted()
                    .toList();
        }
    }

    private Entry read(Path file) {
        String name = path.relativize(file).toString();
        try {
            return new Entry(name, SpecFile.read(name, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
