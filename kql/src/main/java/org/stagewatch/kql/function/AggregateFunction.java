package org.stagewatch.kql.function;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// An aggregation function: from the rows of a group to a value.
///
/// Its SQL may have the placeholder `{order}`, which becomes ` ORDER BY ...` where the rows have an order and nothing
/// elsewhere: `list({value}{order})`.
///
/// @param shape what Microsoft's binder knows of a dynamic result
/// @param resultName how a column of its values is named that the query doesn't name
/// @param columnPrefix what a result column's name begins with: `list` gives `list_Name`
/// @param check what a call must hold to besides the types
public record AggregateFunction(
        String name,
        List<String> aliases,
        DynamicShape shape,
        ResultName resultName,
        String columnPrefix,
        String summary,
        String notes,
        List<Overload> overloads,
        ArgumentCheck check,
        List<Example> examples) {
    public AggregateFunction {
        aliases = List.copyOf(aliases);
        overloads = List.copyOf(overloads);
        examples = List.copyOf(examples);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /// Collects the parts of a definition. An example's call stands in a `summarize` over a `datatable`.
    public static final class Builder {
        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<Overload> overloads = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private ResultName resultName = ResultName.PREFIX_AND_FIRST_ARGUMENT;
        private String columnPrefix;
        private DynamicShape shape = DynamicShape.ANY;
        private String summary = "";
        private String notes = "";
        private ArgumentCheck check = ArgumentCheck.NONE;

        private Builder(String name) {
            this.name = name;
            columnPrefix = name;
        }

        public Builder alias(String alias) {
            aliases.add(alias);
            return this;
        }

        public Builder resultName(ResultName rule) {
            resultName = rule;
            return this;
        }

        public Builder columnPrefix(String prefix) {
            columnPrefix = prefix;
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
            overloads.add(new Overload(
                    returns,
                    parameters,
                    Implementation.byDialect(List.of(implementations)),
                    Overload.Nulls.POSSIBLE,
                    ArgumentCheck.NONE));
            return this;
        }

        public Builder check(ArgumentCheck rule) {
            check = rule;
            return this;
        }

        /// A whole tabular query and its single value: `datatable (x: int) [1, 2] | summarize sum(x)` and `3`.
        public Builder example(String query, String result) {
            examples.add(new Example(query, result));
            return this;
        }

        public AggregateFunction build() {
            return new AggregateFunction(
                    name, aliases, shape, resultName, columnPrefix, summary, notes, overloads, check, examples);
        }
    }
}
