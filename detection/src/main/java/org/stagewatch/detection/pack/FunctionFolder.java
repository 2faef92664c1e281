package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stagewatch.kql.source.SimilarNames;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// The functions that a package's queries share: a `.kql` file each, named like the function.
final class FunctionFolder {
    private static final String ENDING = ".kql";

    private final Path folder;
    private final List<FileDiagnostic> diagnostics;

    FunctionFolder(Path folder, List<FileDiagnostic> diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /// The functions by name, in the order of their names; empty if there is no such folder.
    Map<String, SourceText> read() {
        Map<String, SourceText> functions = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return functions;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                SourceText text = name.endsWith(ENDING) ? new TextFile(file, diagnostics).read() : null;
                if (text != null) {
                    functions.put(name.substring(0, name.length() - ENDING.length()), text);
                }
            }
        } catch (IOException e) {
            SourceText place = new SourceText(folder.toString(), "");
            diagnostics.add(FileDiagnostic.error(
                    place, "PKG0008", "the folder can't be read: " + e.getMessage(), new Span(0, 0)));
        }
        return functions;
    }

    /// What to do about a function that the package does not have.
    static String remedy(Map<String, SourceText> functions, String name) {
        String similar = String.join("`, `", new SimilarNames(functions.keySet()).to(name));
        return similar.isEmpty() ? "Put it into functions/" + name + ".kql." : "Did you mean `" + similar + "`?";
    }
}
