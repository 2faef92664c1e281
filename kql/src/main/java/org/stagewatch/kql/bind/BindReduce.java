package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// `reduce`: groups texts by the terms that many of them have at one place. Source: the manual page *reduce operator*
/// and the paper that it names, *A Data Clustering Algorithm for Mining Patterns From Event Logs* (SLCT).
///
/// A term is frequent if at least the threshold's share of the rows, and two of them, have it at its place. The other
/// terms become wildcards, and so do all numbers, as in the manual's examples: there ten digits, each in a tenth of the
/// rows, are no part of the pattern with a threshold of a thousandth. Texts of one pattern are a group if it is as
/// frequent; all others are one, called `others`. In what else Kusto departs from the paper is not published: that it
/// does is plain, since an example of the page has nine groups of one pattern. So the call is warned about.
final class BindReduce {
    private static final Meaning TEXTS = new Meaning("source | summarize rows = count() by text");
    private static final Meaning FREQUENT = new Meaning("""
            let needed = max_of(2.0, threshold * toscalar(source | summarize sum(rows)));
            let terms = source | mv-expand key = keys to typeof(string) | project text, rows, key;
            let frequent = terms | summarize have = sum(rows) by key | where have >= needed | project key;
            source
            | project text, rows
            | join kind=leftouter (terms | where key in (frequent) | summarize keys = make_list(key) by text) on text
            | project text, rows, keys
            """);
    private static final Meaning GROUPS = new Meaning("""
            let needed = max_of(2.0, threshold * toscalar(source | summarize sum(rows)));
            let patterns = source
                | summarize have = sum(rows) by pattern
                | extend found = have >= needed and pattern != ""
                | project pattern, found;
            let grouped = source | join kind=inner patterns on pattern | project text, rows, pattern, found;
            let groups = grouped
                | summarize rows = sum(rows), first = min(text) by found, pattern = iff(found, pattern, "others");
            grouped
            | project text, found, pattern = iff(found, pattern, "others")
            | join kind=inner groups on found, pattern
            | project text, pattern, rows, representative = iff(found, first, "")
            """);
    private static final Meaning SUMMARY = new Meaning("source | summarize by pattern, rows, representative");
    private static final List<String> PROPERTIES = List.of("threshold", "characters");
    private static final double USUAL_THRESHOLD = 0.1;

    private final Binding binding;
    private final Scope scope;

    BindReduce(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Reduce reduce, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression by = expressions.bindAs(ScalarType.STRING, reduce.by());
        for (OperatorParameter parameter : reduce.properties()) {
            if (!PROPERTIES.contains(parameter.name().text())) {
                binding.report(Problems.badValue("`reduce` takes only `threshold` and `characters`", parameter.span()));
            }
        }
        String kind = new ParameterText(reduce.parameters()).find("kind");
        if (kind != null && !kind.equals("source")) {
            binding.report(Problems.badValue("`kind` can only be `source`", reduce.span()));
        }
        ScalarExpression threshold = threshold(reduce);
        String separators = separators(reduce);
        List<Column> columns = new ArrayList<>(kind == null ? List.of() : rows.visible());
        columns.add(binding.newColumn("Pattern", ScalarType.STRING));
        columns.add(binding.newColumn("Count", ScalarType.LONG));
        columns.add(binding.newColumn("Representative", ScalarType.STRING));
        if (binding.dialects().isEmpty() || rows.isBroken() || threshold == null || by.type() == ScalarType.ERROR) {
            return rows.unordered(new Plan.Values(columns, List.of()), columns);
        }
        binding.report(
                Problems.caution(
                        "how Kusto's `reduce` departs from the algorithm that its manual names is not published, so its patterns"
                                + " may differ",
                        reduce.span(),
                        "Replace what varies with `replace_regex` and count with `summarize`, where the groups must be the same."));
        Column text = binding.newColumn("text", ScalarType.STRING);
        List<Assignment> all = new ArrayList<>(rows.keepAll());
        all.add(new Assignment(text, by));
        Rows source = Rows.of(new Plan.Project(expressions.rows().plan(), all));
        // Rows that are not the same each time must be, where they are read twice.
        SharedRows shared = binding.share("reduce", source, Plan.Reuse.ONCE);
        Rows counted = shared.read(binding::renew);
        Rows texts = TEXTS.over(
                new Rows(
                        counted.plan(),
                        counted.visible().subList(all.size() - 1, all.size()),
                        List.of(),
                        null,
                        Rows.Knowledge.COMPLETE,
                        null),
                Map.of(),
                binding,
                reduce.span());
        Rows patterns = patterns(reduce, texts, threshold, separators);
        if (patterns.isBroken()) {
            return Rows.broken();
        }
        return rows.unordered(
                kind == null ? summarized(reduce, patterns, columns) : added(shared, patterns, columns), columns);
    }

    private Plan summarized(Operator.Reduce reduce, Rows patterns, List<Column> columns) {
        Rows groups = SUMMARY.over(patterns, Map.of(), binding, reduce.span());
        return new Plan.Project(groups.plan(), assigned(columns, groups.visible()));
    }

    private Plan added(SharedRows shared, Rows patterns, List<Column> columns) {
        Rows source = shared.read(binding::renew);
        Column text = source.visible().getLast();
        Column same = patterns.visible().getFirst();
        Plan join = new Plan.Join(
                source.plan(),
                patterns.plan(),
                Plan.JoinKind.INNER,
                List.of(new Plan.JoinKey(
                        new ScalarExpression.ColumnValue(text), new ScalarExpression.ColumnValue(same))));
        List<Column> found = new ArrayList<>(source.visible());
        found.removeLast();
        found.addAll(patterns.visible().subList(1, patterns.visible().size()));
        return new Plan.Project(join, assigned(columns, found));
    }

    private static List<Assignment> assigned(List<Column> columns, List<Column> values) {
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : columns) {
            assignments.add(new Assignment(column, new ScalarExpression.ColumnValue(values.get(assignments.size()))));
        }
        return assignments;
    }

    /// The share of the rows that must have a term; null after a report.
    private @Nullable ScalarExpression threshold(Operator.Reduce reduce) {
        OperatorParameter parameter = property(reduce, "threshold");
        if (parameter == null) {
            return new ScalarExpression.Constant(ScalarType.REAL, USUAL_THRESHOLD);
        }
        if (parameter.value() instanceof Expression.Unary) {
            binding.refuse(Problems.badValue("this must be from 0 to 1", parameter.span()));
            return null;
        }
        if (!(parameter.value() instanceof Expression.Literal(var span, var type, var value))
                || !(type.isNumeric() || type == ScalarType.TIMESPAN || type == ScalarType.DATETIME)) {
            binding.report(Problems.badValue("this must be a number", parameter.span()));
            return null;
        }
        double share = value instanceof Number number && type.isNumeric() ? number.doubleValue() : -1;
        if (share < 0 || share > 1) {
            binding.refuse(Problems.badValue("this must be from 0 to 1", span));
            return null;
        }
        return new ScalarExpression.Constant(ScalarType.REAL, share);
    }

    private String separators(Operator.Reduce reduce) {
        OperatorParameter parameter = property(reduce, "characters");
        if (parameter == null) {
            return "";
        }
        if (!(parameter.value() instanceof Expression.Literal(var _, var _, String value))) {
            binding.report(Problems.badValue("this must be a text", parameter.span()));
            return "";
        }
        return value;
    }

    private static @Nullable OperatorParameter property(Operator.Reduce reduce, String name) {
        return reduce.properties().stream()
                .filter(parameter -> parameter.name().text().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// Each different text with its pattern, how many rows have that, and a text that stands for them.
    private Rows patterns(Operator.Reduce reduce, Rows texts, ScalarExpression threshold, String separators) {
        Map<String, ScalarExpression> values = Map.of("threshold", threshold);
        ScalarExpression between = new ScalarExpression.Constant(ScalarType.STRING, separators);
        Rows frequent =
                FREQUENT.over(with("reduce keys", "keys", texts, reduce, between), values, binding, reduce.span());
        Rows found = with("reduce pattern", "pattern", frequent, reduce, between);
        return GROUPS.over(found, values, binding, reduce.span());
    }

    /// The rows with one more column, a function of their text, the separators and their third column if they have it.
    private Rows with(String function, String name, Rows rows, Operator.Reduce reduce, ScalarExpression separators) {
        if (rows.isBroken()) {
            return rows;
        }
        List<ScalarExpression> arguments = new ArrayList<>();
        arguments.add(new ScalarExpression.ColumnValue(rows.visible().getFirst()));
        arguments.add(separators);
        rows.visible().stream().skip(2).map(ScalarExpression.ColumnValue::new).forEach(arguments::add);
        ScalarExpression value =
                new ExpressionBinder(binding, scope, rows).operator(function, reduce.span(), arguments);
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        assignments.add(new Assignment(binding.newColumn(name, value.type()), value));
        return Rows.of(new Plan.Project(rows.plan(), assignments));
    }
}
