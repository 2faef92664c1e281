package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.detection.report.TerminalText.Look;
import org.stagewatch.engine.Cell;

/// Answers for a terminal: each question, its first rows as names and values, and how to read them.
final class AnswerText {
    private static final int SHOWN_ROWS = 3;
    private static final int LONGEST_VALUE = 160;

    private final TerminalText terminal;

    AnswerText(TerminalText terminal) {
        this.terminal = terminal;
    }

    void write(List<Answer> answers, Appendable out) throws IOException {
        for (Answer answer : answers) {
            out.append("  ").append(terminal.look(Look.BOLD, answer.question())).append('\n');
            if (answer.failure() != null) {
                terminal.wrap("not answered: " + terminal.clean(answer.failure()), "      ", out);
            } else if (answer.rows().isEmpty()) {
                out.append("      no rows\n");
            } else {
                rows(answer, out);
            }
        }
    }

    private void rows(Answer answer, Appendable out) throws IOException {
        int shown = Math.min(SHOWN_ROWS, answer.rows().size());
        for (List<Cell> row : answer.rows().subList(0, shown)) {
            terminal.wrap(terminal.clean(line(answer.columns(), row)), "      ", out);
        }
        int more = answer.rows().size() - shown;
        if (more > 0) {
            out.append("      ... and ")
                    .append(answer.isCutOff() ? "more than " : "")
                    .append(TerminalReport.plural(more, "more row"))
                    .append('\n');
        }
    }

    private static String line(List<String> columns, List<Cell> row) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String value = row.get(column).text();
            if (!value.isEmpty()) {
                String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
                parts.add(columns.get(column) + " " + shown);
            }
        }
        return String.join(", ", parts);
    }
}
