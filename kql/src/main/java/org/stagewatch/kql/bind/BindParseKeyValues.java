package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.text.RegexSyntax;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// `parse-kv`: columns from the keys and values in a text. Source: the manual page *parse-kv operator*.
final class BindParseKeyValues {
    private static final List<String> NAMES =
            List.of("pair_delimiter", "kv_delimiter", "quote", "escape", "greedy", "regex");
    private static final Set<String> REPEATABLE = Set.of("quote", "escape");

    private final Binding binding;
    private final Scope scope;

    BindParseKeyValues(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.ParseKeyValues parse, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression text = expressions.bind(parse.text());
        if (text.type() != ScalarType.STRING && text.type() != ScalarType.ERROR) {
            binding.refuse(Problems.notTheType(
                    ScalarType.STRING, text.type(), parse.text().span()));
            text = expressions.conversions().convert(text, ScalarType.STRING);
        }
        List<Column> columns = columns(parse, rows);
        List<String> keys = columns.stream().map(Column::name).toList();
        ScalarExpression found = new Options(parse).values(expressions, text, array(keys));
        Column values = binding.newColumn("values", ScalarType.DYNAMIC);
        Rows input = expressions.rows().withHidden(List.of(new Assignment(values, found)));
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        for (int index = 0; index < columns.size(); index++) {
            ScalarExpression element = expressions.operator(
                    "[]",
                    parse.span(),
                    List.of(
                            new ScalarExpression.ColumnValue(values),
                            new ScalarExpression.Constant(ScalarType.LONG, (long) index)));
            ScalarExpression value = expressions.conversions().convert(element, ScalarType.STRING);
            Column column = columns.get(index);
            ScalarExpression typed = column.type() == ScalarType.DYNAMIC
                    ? expressions.operator("todynamic", parse.span(), List.of(value))
                    : expressions.conversions().convert(value, column.type());
            assignments.add(new Assignment(column, typed));
        }
        return input.extend(assignments);
    }

    private List<Column> columns(Operator.ParseKeyValues parse, Rows rows) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ColumnDeclaration declared : parse.columns()) {
            String name = declared.name().text();
            if (!names.add(name)) {
                binding.report(Problems.duplicateColumn(name, declared.name().span()));
            } else if (rows.find(name) != null) {
                binding.refuse(Problems.duplicateColumn(name, declared.name().span()));
            }
            columns.add(binding.newColumn(name, declared.type()));
        }
        return columns;
    }

    private static ScalarExpression array(List<String> texts) {
        return new ScalarExpression.Constant(
                ScalarType.DYNAMIC,
                new Json.Array(texts.stream().<Json>map(Json.Text::new).toList()).text());
    }

    private static ScalarExpression text(@Nullable String text) {
        return new ScalarExpression.Constant(ScalarType.STRING, text == null ? "" : text);
    }

    /// What is given behind `with`.
    private final class Options {
        private final Operator.ParseKeyValues parse;
        private final ParameterText properties;
        private final @Nullable String regex;

        Options(Operator.ParseKeyValues parse) {
            this.parse = parse;
            properties = new ParameterText(parse.properties());
            regex = properties.find("regex");
        }

        /// The values of the keys, as an array.
        ScalarExpression values(ExpressionBinder expressions, ScalarExpression text, ScalarExpression keys) {
            check();
            if (regex != null) {
                ScalarExpression pairs = expressions.operator("extract_all", parse.span(), List.of(text(regex), text));
                return expressions.operator("keys of pairs", parse.span(), List.of(pairs, keys));
            }
            ScalarExpression isGreedy =
                    new ScalarExpression.Constant(ScalarType.BOOL, "true".equals(properties.find("greedy")));
            return expressions.operator(
                    "key values",
                    parse.span(),
                    List.of(
                            text,
                            keys,
                            text(properties.find("pair_delimiter")),
                            text(properties.find("kv_delimiter")),
                            array(all("quote")),
                            text(String.join("", all("escape"))),
                            isGreedy));
        }

        private List<String> all(String name) {
            return parse.properties().stream()
                    .filter(property -> property.name().text().equals(name))
                    .map(ParameterText::of)
                    .toList();
        }

        private void check() {
            checkForm();
            checkSizes("quote", 2);
            checkSizes("escape", 1);
            if (regex != null) {
                checkRegex(regex);
                return;
            }
            boolean isDelimited = isGiven("pair_delimiter");
            if (isDelimited != isGiven("kv_delimiter")) {
                binding.refuse(Problems.unsupported(
                        "one delimiter without the other", parse.span(), "Give both, or none of them."));
            } else if (!isDelimited && "true".equals(properties.find("greedy"))) {
                binding.refuse(Problems.unsupported("`greedy` without delimiters", parse.span()));
            }
        }

        /// Each option is known, given once unless it may be repeated, and written out.
        private void checkForm() {
            Set<String> given = new HashSet<>();
            for (OperatorParameter property : parse.properties()) {
                String name = property.name().text();
                if (!NAMES.contains(name)) {
                    binding.report(Problems.badValue(
                            "the options of `parse-kv` are " + String.join(", ", NAMES),
                            property.name().span()));
                } else if (!(property.value() instanceof Expression.Literal)) {
                    binding.report(Problems.notConstant("`" + name + "`", property.span()));
                } else if (!given.add(name) && !REPEATABLE.contains(name)) {
                    binding.report(Problems.badValue("`" + name + "` is given twice", property.span()));
                }
            }
        }

        private boolean isGiven(String name) {
            String value = properties.find(name);
            return value != null && !value.isEmpty();
        }

        private void checkSizes(String name, int most) {
            for (OperatorParameter property : parse.properties()) {
                int size = ParameterText.of(property).length();
                if (property.name().text().equals(name) && (size < 1 || size > most)) {
                    binding.refuse(Problems.badValue(
                            "`" + name + "` takes " + (most == 1 ? "one character" : "one or two characters"),
                            property.span()));
                }
            }
        }

        private void checkRegex(String pattern) {
            if (parse.properties().size() > 1) {
                binding.refuse(Problems.unsupported("`regex` beside other options", parse.span()));
            }
            String problem = RegexSyntax.problem(pattern);
            if (problem != null) {
                binding.refuse(
                        Problems.badValue(problem, parse.properties().getFirst().span()));
            } else if (RegexSyntax.groups(pattern) != 2) {
                binding.refuse(Problems.badValue(
                        "the regular expression has just two groups, one for the key and one for the value",
                        parse.properties().getFirst().span()));
            }
        }
    }
}
