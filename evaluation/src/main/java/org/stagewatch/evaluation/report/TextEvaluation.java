package org.stagewatch.evaluation.report;

import java.io.IOException;
import java.util.List;
import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.detection.report.TerminalText.Look;
import org.stagewatch.evaluation.Evaluation;

/// The table for a person at a terminal, then what the first rule set missed and what it was wrong about.
public final class TextEvaluation implements EvaluationReport {
    private static final String MARGIN = "  ";
    private static final String GAP = "   ";
    private static final int SHOWN = 20;

    private final TerminalText terminal;

    public TextEvaluation(TerminalText terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(Evaluation evaluation, Appendable out) throws IOException {
        Comparison table = Comparison.of(evaluation);
        terminal.wrap(table.introduction() + ".", "", out);
        out.append('\n');
        out.append(terminal.look(Look.BOLD, line(table, "", table.columns()))).append('\n');
        for (Comparison.Section section : table.sections()) {
            out.append(terminal.look(Look.BOLD, section.title())).append('\n');
            for (Comparison.Row row : section.rows()) {
                out.append(line(table, row.label(), row.cells())).append('\n');
            }
        }
        Evaluation.Result first = evaluation.results().getFirst();
        list(
                "Missed by " + first.ruleSet(),
                first.score().missed().stream().map(Comparison::missed).toList(),
                out);
        list(
                "False alarms of " + first.ruleSet(),
                first.score().falseAlarms().stream().map(Comparison::falseAlarm).toList(),
                out);
        out.append('\n');
        for (String meaning : Comparison.legend()) {
            StringBuilder wrapped = new StringBuilder();
            terminal.wrap(meaning, MARGIN, wrapped);
            out.append(terminal.look(Look.DIM, wrapped.toString().stripTrailing()))
                    .append('\n');
        }
    }

    private static String line(Comparison table, String label, List<String> cells) {
        StringBuilder line = new StringBuilder(MARGIN).append(padded(label, table.width(0)));
        for (int index = 0; index < cells.size(); index++) {
            line.append(GAP).append(padded(cells.get(index), table.width(index + 1)));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private void list(String title, List<String> lines, Appendable out) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.append('\n').append(terminal.look(Look.BOLD, title)).append('\n');
        for (String line : lines.subList(0, Math.min(lines.size(), SHOWN))) {
            terminal.wrap(terminal.clean(line), MARGIN, out);
        }
        if (lines.size() > SHOWN) {
            out.append(MARGIN)
                    .append("... and ")
                    .append(String.valueOf(lines.size() - SHOWN))
                    .append(" more\n");
        }
    }
}
