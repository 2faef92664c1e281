package org.stagewatch.kql.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws diagnostics for a terminal: the message, the line of the text, and marks under the place.
///
/// Text from a query is drawn without control characters, so it can't steer the terminal.
public final class DiagnosticRenderer {
    private static final int MOST_DIAGNOSTICS = 20;

    private final SourceText source;

    public DiagnosticRenderer(SourceText source) {
        this.source = source;
    }

    /// Each diagnostic, a blank line between them; at most twenty, then how many there are beyond.
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder drawing = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(MOST_DIAGNOSTICS, diagnostics.size()))) {
            drawing.append(drawing.isEmpty() ? "" : "\n").append(render(diagnostic));
        }
        if (diagnostics.size() > MOST_DIAGNOSTICS) {
            drawing.append("\nand ")
                    .append(diagnostics.size() - MOST_DIAGNOSTICS)
                    .append(" more\n");
        }
        return drawing.toString();
    }

    private String render(Diagnostic diagnostic) {
        List<MarkedLine> lines = new ArrayList<>(marked(diagnostic.primary(), '^'));
        for (Diagnostic.Label label : diagnostic.labels()) {
            lines.addAll(marked(label, '-'));
        }
        lines.sort(Comparator.comparingInt(MarkedLine::number));
        String gutter = " ".repeat(String.valueOf(lines.getLast().number()).length() + 1);

        StringBuilder drawing = new StringBuilder();
        drawing.append(diagnostic.severity().label())
                .append('[')
                .append(diagnostic.code())
                .append("]: ")
                .append(DrawnLine.clean(diagnostic.message()))
                .append('\n');
        drawing.append(gutter)
                .append("--> ")
                .append(DrawnLine.clean(source.name()))
                .append(':')
                .append(source.position(diagnostic.span().start()))
                .append('\n');
        drawing.append(gutter).append("|\n");
        int drawn = 0;
        for (MarkedLine line : lines) {
            drawLine(drawing, gutter, line, drawn);
            drawn = line.number();
        }
        for (String help : diagnostic.help()) {
            drawing.append(gutter)
                    .append("= help: ")
                    .append(DrawnLine.clean(help))
                    .append('\n');
        }
        return drawing.toString();
    }

    private static void drawLine(StringBuilder drawing, String gutter, MarkedLine line, int drawn) {
        if (line.number() != drawn) {
            if (drawn > 0 && line.number() > drawn + 1) {
                drawing.append("...\n");
            }
            String number = String.valueOf(line.number());
            drawing.append(" ".repeat(gutter.length() - 1 - number.length()))
                    .append(number)
                    .append(" | ");
            drawing.append(line.drawn().text()).append('\n');
        }
        drawing.append(gutter).append("| ").append(line.drawn().marks(line.mark()));
        drawing.append(line.label().isEmpty() ? "" : " " + DrawnLine.clean(line.label()))
                .append('\n');
    }

    /// The first line of a label's span and, if it has several, the last, which carries the words.
    private List<MarkedLine> marked(Diagnostic.Label label, char mark) {
        Span span = label.span();
        int firstEnd = lineEnd(span.start());
        if (span.end() <= firstEnd + 1) {
            return List.of(line(span.start(), Math.min(span.end(), firstEnd), mark, label.text()));
        }
        int last = Math.max(span.start(), span.end() - 1);
        return List.of(line(span.start(), firstEnd, mark, ""), line(lineStart(last), span.end(), mark, label.text()));
    }

    private MarkedLine line(int from, int to, char mark, String label) {
        int start = lineStart(from);
        String text = source.text().substring(start, lineEnd(from));
        DrawnLine drawn = DrawnLine.of(text, from - start, Math.min(to - start, text.length()));
        return new MarkedLine(source.position(from).line(), drawn, mark, label);
    }

    private int lineStart(int offset) {
        return source.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = source.text().indexOf('\n', offset);
        end = end < 0 ? source.text().length() : end;
        return end > offset && source.text().charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private record MarkedLine(int number, DrawnLine drawn, char mark, String label) {}
}
