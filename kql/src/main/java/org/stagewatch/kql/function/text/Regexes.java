package org.stagewatch.kql.function.text;

import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Operand;

/// The SQL of regular expressions on DuckDB, which has RE2.
final class Regexes {
    /// RE2's groups in DuckDB's `regexp_extract` go up to this.
    private static final int MAX_GROUP = 9;

    private Regexes() {}

    /// A group of the first match; empty if there is none.
    static SqlExpression extract(SqlExpression source, SqlExpression pattern, Operand group) {
        if (group.constant() instanceof Number number && number.longValue() >= 0 && number.longValue() <= MAX_GROUP) {
            return SqlExpression.sql(
                    "regexp_extract({source}, {pattern}, {group})",
                    source,
                    pattern,
                    new SqlExpression.Verbatim(number.toString()));
        }
        StringBuilder template = new StringBuilder("CASE {group}");
        for (int index = 0; index <= MAX_GROUP; index++) {
            template.append(" WHEN ").append(index).append(" THEN TRY(regexp_extract({source}, {pattern}, ");
            template.append(index).append("))");
        }
        return SqlExpression.sql("COALESCE(" + template + " END, '')", group.sql(), source, pattern);
    }
}
