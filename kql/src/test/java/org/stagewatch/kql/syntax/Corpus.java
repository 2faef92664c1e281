package org.stagewatch.kql.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stagewatch.kql.source.SourceText;

/// Queries that people wrote, kept beside the repository.
final class Corpus {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u\\p{XDigit}{4}|.)");

    private Corpus() {}

    /// @param parses whether the language's own parser takes it
    record Entry(String id, String query, boolean parses) {
        SourceText source() {
            return new SourceText(id, query);
        }
    }

    static List<Entry> publicQueries() {
        return read("corpus/public-queries.ndjson");
    }

    static List<Entry> engineCases() {
        return read("conformance/kusto-engine-cases.ndjson");
    }

    private static List<Entry> read(String name) {
        Path file = Path.of(System.getProperty("stagewatch.root", ".."), "..", "shared", name);
        assumeTrue(Files.exists(file), () -> "no corpus at " + file);
        try {
            return Files.readAllLines(file, UTF_8).stream().map(Corpus::entry).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Entry entry(String line) {
        return new Entry(text(line, "id"), text(line, "query"), !line.contains("\",\"parses\":false,"));
    }

    private static String text(String line, String key) {
        int start = line.indexOf("\"" + key + "\":\"") + key.length() + 4;
        int end = start;
        while (line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return ESCAPE.matcher(line.substring(start, end))
                .replaceAll(match -> Matcher.quoteReplacement(plain(match.group(1))));
    }

    private static String plain(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            default -> escape;
        };
    }
}
