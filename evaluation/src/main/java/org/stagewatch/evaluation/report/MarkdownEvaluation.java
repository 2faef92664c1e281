package org.stagewatch.evaluation.report;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.stagewatch.evaluation.Evaluation;

/// The table as Markdown, then what the first rule set missed and what it was wrong about.
public final class MarkdownEvaluation implements EvaluationReport {
    @Override
    public void write(Evaluation evaluation, Appendable out) throws IOException {
        Comparison table = Comparison.of(evaluation);
        out.append(table.introduction()).append(".\n");
        for (Comparison.Section section : table.sections()) {
            out.append("\n## ").append(section.title()).append("\n\n");
            line("", table.columns(), out);
            line("---", Collections.nCopies(table.columns().size(), "---"), out);
            for (Comparison.Row row : section.rows()) {
                line(row.label(), row.cells(), out);
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
        list("What the words mean", Comparison.legend(), out);
    }

    private static void line(String label, List<String> cells, Appendable out) throws IOException {
        out.append("| ").append(label);
        for (String cell : cells) {
            out.append(" | ").append(cell);
        }
        out.append(" |\n");
    }

    private static void list(String title, List<String> lines, Appendable out) throws IOException {
        out.append("\n## ").append(title).append("\n\n");
        for (String line : lines.isEmpty() ? List.of("nothing") : lines) {
            out.append("- ").append(line.replace("\\", "\\\\")).append('\n');
        }
    }
}
