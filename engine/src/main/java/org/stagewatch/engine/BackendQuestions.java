package org.stagewatch.engine;

import org.stagewatch.kql.bind.DataQuestions;
import org.stagewatch.kql.optimize.Optimizer;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlWriter;

/// Answers questions about the data by running them on a backend, whose relations must be ready.
public final class BackendQuestions implements DataQuestions {
    private final Backend backend;

    public BackendQuestions(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Answer ask(Plan plan) {
        SqlText sql = new SqlWriter(backend.dialect()).write(new Optimizer().optimize(plan), plan.columns());
        try (RowCursor rows = backend.run(sql)) {
            return Answer.Known.of(ResultTable.read(rows, MOST_ROWS).rows());
        } catch (BackendException e) {
            return new Answer.Unknown(String.valueOf(e.getMessage()));
        }
    }
}
