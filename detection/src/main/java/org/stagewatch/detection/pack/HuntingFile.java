package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Reads one file of `hunting/`.
///
/// Its comment lines at the top say what it looks for, then, after `Expected:`, what an analyst should make of the
/// rows,
/// and after `functions:` which of the package's functions stand before it.
final class HuntingFile {
    private static final String EXPECTED = "Expected:";
    private static final String FUNCTIONS = "functions:";

    private final Path file;
    private final Map<String, SourceText> functions;
    private final List<FileDiagnostic> diagnostics;

    HuntingFile(Path file, Map<String, SourceText> functions, List<FileDiagnostic> diagnostics) {
        this.file = file;
        this.functions = functions;
        this.diagnostics = diagnostics;
    }

    /// Null, with diagnostics, if it can't be used.
    @Nullable
    HuntingQuery read() {
        SourceText text = new TextFile(file, diagnostics).read();
        if (text == null) {
            return null;
        }
        int before = diagnostics.size();
        List<String> header = text.text()
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .toList();
        if (header.isEmpty() || header.getFirst().startsWith(EXPECTED)) {
            report(text, "PKG0020", "the query does not say what it looks for", "Begin with a line of comment.");
        }
        if (header.stream().noneMatch(line -> line.startsWith(EXPECTED))) {
            report(text, "PKG0020", "the query does not say what to expect", "Add a line `// Expected: ...`.");
        }
        List<SourceText> used = used(text, header);
        if (diagnostics.size() > before) {
            return null;
        }
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - ".kql".length());
        return new HuntingQuery(id, header.getFirst(), new QueryText(used, text), file);
    }

    private List<SourceText> used(SourceText text, List<String> header) {
        List<SourceText> used = new ArrayList<>();
        for (String line : header) {
            if (line.startsWith(FUNCTIONS)) {
                for (String name : line.substring(FUNCTIONS.length()).strip().split("\\s*,\\s*", -1)) {
                    SourceText function = functions.get(name);
                    if (function == null) {
                        String remedy = FunctionFolder.remedy(functions, name);
                        report(text, "PKG0014", "the package has no function `" + name + "`", remedy);
                    } else {
                        used.add(function);
                    }
                }
            }
        }
        return used;
    }

    private void report(SourceText text, String code, String message, String remedy) {
        diagnostics.add(FileDiagnostic.error(text, code, message, new Span(0, 0), remedy));
    }
}
