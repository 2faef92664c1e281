package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;

/// A query behind the functions it uses, as one text that still knows which file each part is from.
public final class QueryText {
    private final List<SourceText> functions;
    private final SourceText query;
    private final SourceText whole;

    public QueryText(List<SourceText> functions, SourceText query) {
        this.functions = List.copyOf(functions);
        this.query = query;
        StringBuilder text = new StringBuilder();
        functions.forEach(function -> text.append(function.text()).append('\n'));
        whole = new SourceText(query.name(), text.append(query.text()).toString());
    }

    /// Another query behind the same functions.
    public QueryText with(String otherQuery) {
        return new QueryText(functions, new SourceText(query.name(), otherQuery));
    }

    /// The same, with another text in place of that of one file.
    ///
    /// @param file the absolute path of the query or of a function
    public QueryText replacing(Path file, String otherText) {
        List<SourceText> others = functions.stream()
                .map(function -> replaced(function, file, otherText))
                .toList();
        return new QueryText(others, replaced(query, file, otherText));
    }

    private static SourceText replaced(SourceText part, Path file, String otherText) {
        boolean isIt = Path.of(part.name()).toAbsolutePath().normalize().equals(file);
        return isIt ? new SourceText(part.name(), otherText) : part;
    }

    /// The functions that the query calls, by themselves or through others, by name.
    public Map<String, SourceText> called() {
        return new CalledFunctions(functions).from(query);
    }

    /// The query alone, as a person wrote it.
    public SourceText query() {
        return query;
    }

    /// What is compiled.
    public SourceText whole() {
        return whole;
    }

    /// A diagnostic of the whole text, in the file that it is about.
    public FileDiagnostic locate(Diagnostic diagnostic) {
        int start = 0;
        List<SourceText> parts = new ArrayList<>(functions);
        parts.add(query);
        for (SourceText part : parts) {
            int end = start + part.text().length();
            if (diagnostic.span().start() <= end) {
                return FileDiagnostic.shifted(part, diagnostic, start);
            }
            start = end + 1;
        }
        return FileDiagnostic.shifted(query, diagnostic, 0);
    }
}
