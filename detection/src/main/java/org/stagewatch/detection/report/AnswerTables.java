package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.List;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.engine.Cell;

/// Answers for a browser: each question with its rows as a table, how to read them, and the query to run again.
record AnswerTables(List<Answer> answers) {
    private static final int LONGEST_VALUE = 300;

    void write(Appendable out) throws IOException {
        for (Answer answer : answers) {
            out.append("<details class=\"answer\"><summary>" + Html.text(answer.question()) + " <span class=\"quiet\">"
                    + Html.text(outcome(answer)) + "</span></summary>\n");
            if (!answer.rows().isEmpty()) {
                table(answer, out);
            }
            if (!answer.advice().isEmpty()) {
                out.append("<p>" + Html.text(answer.advice()) + "</p>\n");
            }
            out.append("<details><summary>Query, as of " + UtcTime.seconds(answer.asOf()) + " UTC</summary><pre><code>"
                    + Html.text(answer.query()) + "</code></pre></details></details>\n");
        }
    }

    private static String outcome(Answer answer) {
        if (answer.failure() != null) {
            return "not answered: " + answer.failure();
        }
        if (answer.rows().isEmpty()) {
            return "no rows";
        }
        String count = TerminalReport.plural(answer.rows().size(), "row");
        return answer.isCutOff() ? "the first " + count : count;
    }

    private static void table(Answer answer, Appendable out) throws IOException {
        out.append("<div class=\"wide\"><table><thead><tr>");
        for (String column : answer.columns()) {
            out.append("<th>" + Html.text(column) + "</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (List<Cell> row : answer.rows()) {
            out.append("<tr>");
            for (Cell cell : row) {
                out.append("<td>" + Html.shortened(cell.text(), LONGEST_VALUE) + "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }
}
