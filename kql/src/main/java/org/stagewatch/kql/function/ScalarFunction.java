package org.stagewatch.kql.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.ScalarType;

/// A scalar function or operator: from arguments of one row to a value.
///
/// @param name as in queries; for an operator, its text: `has`
/// @param aliases other names that mean the same: `iif`
/// @param shape what Microsoft's binder knows of a dynamic result
/// @param resultName how a column of its values is named that the query doesn't name
/// @param summary one sentence of at most 80 characters
/// @param notes what else a user must know; may be empty
/// @param stability whether it gives the same for the same arguments
/// @param check what a call must hold to besides the types
/// @param caution what a user is warned of where a call of it is to run; null for nothing
/// @param columns for a function that gives several values, the columns they go to; its own value is then a dynamic
///     array of them, or null if all are null
public record ScalarFunction(
        String name,
        List<String> aliases,
        DynamicShape shape,
        ResultName resultName,
        String summary,
        String notes,
        List<Overload> overloads,
        Stability stability,
        ArgumentCheck check,
        @Nullable Caution caution,
        List<ResultColumn> columns,
        List<Example> examples) {
    public ScalarFunction {
        aliases = List.copyOf(aliases);
        overloads = List.copyOf(overloads);
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /// A warning.
    ///
    /// @param check finds something where there is something to warn of
    /// @param remedy a sentence
    public record Caution(ArgumentCheck check, String remedy) {}

    /// Whether a function of one row gives the same for the same arguments.
    public enum Stability {
        REPEATABLE,
        /// Each call may give another value: `rand()`.
        DIFFERENT_EACH_TIME
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /// Collects the parts of a definition in the order in which a reader wants them.
    public static final class Builder {
        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<Overload> overloads = new ArrayList<>();
        private final List<ResultColumn> columns = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private ResultName resultName = ResultName.NUMBERED;
        private DynamicShape shape = DynamicShape.ANY;
        private String summary = "";
        private String notes = "";
        private Stability stability = Stability.REPEATABLE;
        private ArgumentCheck check = ArgumentCheck.NONE;
        private @Nullable Caution caution;

        private Builder(String name) {
            this.name = name;
        }

        public Builder alias(String alias) {
            aliases.add(alias);
            return this;
        }

        public Builder resultName(ResultName rule) {
            resultName = rule;
            return this;
        }

        /// Says what a dynamic result is.
        public Builder shape(DynamicShape known) {
            shape = known;
            return this;
        }

        public Builder summary(String text) {
            summary = text;
            return this;
        }

        public Builder notes(String text) {
            notes = text;
            return this;
        }

        public Builder overload(ScalarType returns, List<Parameter> parameters, Implementation... implementations) {
            return overload(ReturnType.exactly(returns), parameters, implementations);
        }

        public Builder overload(ReturnType returns, List<Parameter> parameters, Implementation... implementations) {
            return overload(returns, parameters, Overload.Nulls.POSSIBLE, implementations);
        }

        /// An overload of which it is known when its result is null.
        public Builder overload(
                ReturnType returns,
                List<Parameter> parameters,
                Overload.Nulls nulls,
                Implementation... implementations) {
            return add(returns, parameters, nulls, ArgumentCheck.NONE, implementations);
        }

        /// An overload that can only be carried out for some arguments.
        public Builder overload(
                ScalarType returns,
                List<Parameter> parameters,
                ArgumentCheck limit,
                Implementation... implementations) {
            return add(ReturnType.exactly(returns), parameters, Overload.Nulls.POSSIBLE, limit, implementations);
        }

        private Builder add(
                ReturnType returns,
                List<Parameter> parameters,
                Overload.Nulls nulls,
                ArgumentCheck limit,
                Implementation... implementations) {
            overloads.add(new Overload(
                    returns, parameters, Implementation.byDialect(List.of(implementations)), nulls, limit));
            return this;
        }

        /// Says that each call may give another value.
        public Builder differentEachTime() {
            stability = Stability.DIFFERENT_EACH_TIME;
            return this;
        }

        public Builder check(ArgumentCheck rule) {
            check = rule;
            return this;
        }

        public Builder caution(Caution warning) {
            caution = warning;
            return this;
        }

        /// The next of the columns of a function that gives several.
        public Builder column(String name, ScalarType type) {
            columns.add(new ResultColumn(name, type));
            return this;
        }

        public Builder example(String call, String result) {
            examples.add(new Example(call, result));
            return this;
        }

        public ScalarFunction build() {
            return new ScalarFunction(
                    name,
                    aliases,
                    shape,
                    resultName,
                    summary,
                    notes,
                    overloads,
                    stability,
                    check,
                    caution,
                    columns,
                    examples);
        }
    }
}
