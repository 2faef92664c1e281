package org.stagewatch.spec.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes the tabular operators as one page, from their specifications: the prose, and what each case shows.
final class OperatorPages {
    private final Path specifications;

    /// @param specifications the folder with one file for each operator
    OperatorPages(Path specifications) {
        this.specifications = specifications;
    }

    String page() throws IOException {
        StringBuilder page = new StringBuilder("# Tabular operators\n\n"
                + "This page is made from the specifications in `spec/specs/operator`, all of which run as tests.\n");
        for (Path file : files()) {
            page.append("\n").append(deeper(Files.readString(file).strip())).append("\n");
        }
        return page.toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(specifications)) {
            return files.filter(file -> file.toString().endsWith(".spec.md"))
                    .sorted()
                    .toList();
        }
    }

    /// The file's headings one level deeper, but not the lines of its fences.
    private static String deeper(String text) {
        StringBuilder deeper = new StringBuilder();
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            fenced ^= line.startsWith("```");
            deeper.append(!fenced && line.startsWith("#") ? "#" : "")
                    .append(line)
                    .append("\n");
        }
        return deeper.toString().stripTrailing();
    }
}
