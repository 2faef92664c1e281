package org.stagewatch.evaluation.report;

import java.io.IOException;
import org.stagewatch.evaluation.Evaluation;

/// Writes an evaluation in one format.
@FunctionalInterface
public interface EvaluationReport {
    void write(Evaluation evaluation, Appendable out) throws IOException;
}
