package org.stagewatch.cli;

import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.evaluation.report.EvaluationReport;
import org.stagewatch.evaluation.report.JsonEvaluation;
import org.stagewatch.evaluation.report.MarkdownEvaluation;
import org.stagewatch.evaluation.report.TextEvaluation;

/// How an evaluation is written.
enum EvaluationFormat {
    TABLE,
    MARKDOWN,
    JSON;

    EvaluationReport report(TerminalText terminal) {
        return switch (this) {
            case TABLE -> new TextEvaluation(terminal);
            case MARKDOWN -> new MarkdownEvaluation();
            case JSON -> new JsonEvaluation();
        };
    }
}
