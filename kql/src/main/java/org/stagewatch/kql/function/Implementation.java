package org.stagewatch.kql.function;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.type.ScalarType;

/// How an overload is carried out on the dialects it names.
public sealed interface Implementation {
    Set<Dialect> dialects();

    /// SQL with a placeholder for each parameter, named as the parameter.
    record Sql(Set<Dialect> dialects, SqlTemplate template) implements Implementation {}

    /// SQL that depends on what is known of the arguments: whether they are constant, their types.
    record Lowered(Set<Dialect> dialects, Lowering lowering) implements Implementation {}

    /// One Java body for every dialect: where SQL and KQL differ, it is the truth.
    record Java(NullArguments nulls, JavaBody body) implements Implementation {
        @Override
        public Set<Dialect> dialects() {
            return Set.of(Dialect.values());
        }
    }

    /// Not to be had on these dialects, for a reason that the user is told.
    record Unsupported(Set<Dialect> dialects, String reason, Need need) implements Implementation {
        /// Which queries need a value.
        public enum Need {
            ALL,
            /// Those with rows: over none there is nothing to work out.
            WITH_ROWS
        }
    }

    /// Makes the SQL of one call.
    @FunctionalInterface
    interface Lowering {
        SqlExpression lower(LoweredCall call);
    }

    /// A call whose SQL is being made.
    ///
    /// @param use whether only truth matters (a filter, where null counts as false) or the value itself
    record LoweredCall(Dialect dialect, Use use, List<Operand> operands, ScalarType returns) {
        public LoweredCall {
            operands = List.copyOf(operands);
        }

        public SqlExpression sql(int index) {
            return operands.get(index).sql();
        }

        public List<SqlExpression> sqls() {
            return operands.stream().map(Operand::sql).toList();
        }

        /// Whether an operand is a constant that isn't null.
        public boolean isConstant(int index) {
            return operands.get(index).constant() != null;
        }
    }

    /// An argument of a call whose SQL is being made.
    ///
    /// @param isNullable false if it surely isn't null
    /// @param constant its value if it is a constant and not null; for a `TYPE` parameter, the [ScalarType]
    record Operand(
            SqlExpression sql,
            ScalarType type,
            boolean isNullable,
            @Nullable Object constant) {}

    enum Use {
        VALUE,
        FILTER
    }

    /// The same SQL on every dialect.
    static Implementation sql(String template) {
        return new Sql(Set.of(Dialect.values()), SqlTemplate.of(template));
    }

    static Implementation sql(Dialect dialect, String template) {
        return new Sql(Set.of(dialect), SqlTemplate.of(template));
    }

    static Implementation lowered(Lowering lowering) {
        return new Lowered(Set.of(Dialect.values()), lowering);
    }

    static Implementation lowered(Dialect dialect, Lowering lowering) {
        return new Lowered(Set.of(dialect), lowering);
    }

    static Implementation unsupported(Dialect dialect, String reason) {
        return new Unsupported(Set.of(dialect), reason, Unsupported.Need.ALL);
    }

    static Implementation unsupported(String reason) {
        return new Unsupported(Set.of(Dialect.values()), reason, Unsupported.Need.ALL);
    }

    /// Not to be had on any dialect, where there are rows.
    static Implementation unsupportedWithRows(String reason) {
        return new Unsupported(Set.of(Dialect.values()), reason, Unsupported.Need.WITH_ROWS);
    }

    /// A Java body that is not called when an argument is null: the result is null then, or empty if it is a string.
    static Implementation java(JavaBody body) {
        return new Java(NullArguments.GIVE_NULL, body);
    }

    /// A Java body that takes null arguments too.
    static Implementation javaWithNulls(JavaBody body) {
        return new Java(NullArguments.ARE_PASSED, body);
    }

    /// Picks the entry of each dialect; a dialect without one is a defect of the definition.
    static Map<Dialect, Implementation> byDialect(List<Implementation> implementations) {
        Map<Dialect, Implementation> byDialect = new EnumMap<>(Dialect.class);
        for (Implementation implementation : implementations) {
            for (Dialect dialect : implementation.dialects()) {
                if (byDialect.put(dialect, implementation) != null) {
                    throw new IllegalArgumentException("two implementations for " + dialect);
                }
            }
        }
        return byDialect;
    }
}
