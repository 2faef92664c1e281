package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.stagewatch.telemetry.report.LoadReport;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceReport;

/// What was read, for a terminal: a line for all, and lines for each source that was not wholly understood.
final class LoadSummary {
    private static final int SHOWN_SOURCES = 30;
    private static final int SHOWN_KINDS = 5;
    private static final int SHOWN_PROBLEMS = 3;

    private final TerminalText terminal;

    LoadSummary(TerminalText terminal) {
        this.terminal = terminal;
    }

    void write(LoadReport report, Appendable out) throws IOException {
        out.append(String.format(
                "Read %,d records of %,d %s: %,d understood, %,d without a mapping, %,d damaged.%n",
                report.read(),
                report.sources().size(),
                report.sources().size() == 1 ? "source" : "sources",
                report.mapped(),
                report.unmapped(),
                report.damaged()));
        String tables = report.rows().entrySet().stream()
                .map(entry -> String.format("%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            terminal.wrap("Rows: " + tables, "  ", out);
        }
        int shown = 0;
        for (SourceReport source : report.sources()) {
            if (shown == SHOWN_SOURCES) {
                out.append("  ... and ")
                        .append(String.format("%,d", report.sources().size() - SHOWN_SOURCES))
                        .append(" more sources (all are in --format html)\n");
                break;
            }
            write(source, out);
            shown++;
        }
    }

    private void write(SourceReport source, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder(terminal.clean(source.name()))
                .append(": ")
                .append(terminal.clean(source.recognisedAs()))
                .append(String.format(", %,d read, %,d mapped", source.read(), source.mapped()));
        if (source.unmappedCount() > 0) {
            line.append(String.format(", %,d unmapped", source.unmappedCount()));
        }
        if (source.damaged() > 0) {
            line.append(String.format(", %,d damaged", source.damaged()));
        }
        terminal.wrap(line.toString(), "  ", out);
        if (!source.unmapped().isEmpty()) {
            terminal.wrap("unmapped: " + counts(source.unmapped()), "    ", out);
        }
        int problems = 0;
        for (Problem problem : source.problems()) {
            if (problems++ == SHOWN_PROBLEMS) {
                break;
            }
            terminal.wrap(terminal.clean(problem.text()), "    ", out);
        }
        if (source.problemCount() > SHOWN_PROBLEMS) {
            out.append(String.format("    ... %,d problems in all%n", source.problemCount()));
        }
    }

    private String counts(Map<String, Long> counts) {
        String some = counts.entrySet().stream()
                .limit(SHOWN_KINDS)
                .map(entry -> String.format("%s (%,d)", terminal.clean(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        return counts.size() > SHOWN_KINDS ? some + ", and " + (counts.size() - SHOWN_KINDS) + " more kinds" : some;
    }
}
