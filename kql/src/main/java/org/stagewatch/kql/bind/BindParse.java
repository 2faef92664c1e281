package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.function.text.RegexSyntax;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.Operator.ParsePart;
import org.stagewatch.kql.type.ScalarType;

/// `parse` and `parse-where`: columns cut out of a text by a pattern.
final class BindParse {
    private final Binding binding;
    private final Scope scope;

    BindParse(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Parse parse, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression text = text(expressions, parse);
        if (!areRegexesValid(parse)) {
            return Rows.broken();
        }
        ParsePattern pattern = ParsePattern.of(parse.pattern(), new ParameterText(parse.parameters()));
        ScalarExpression regex = new ScalarExpression.Constant(ScalarType.STRING, pattern.regex());
        List<ScalarExpression> conditions = new ArrayList<>();
        conditions.add(expressions.operator("matches regex", parse.text().span(), List.of(text, regex)));
        List<Assignment> values = new ArrayList<>();
        for (ParsePattern.Captured captured : pattern.captured()) {
            ParsePart.Capture capture = captured.capture();
            ScalarExpression part = expressions.operator(
                    "regex group",
                    capture.span(),
                    List.of(text, regex, new ScalarExpression.Constant(ScalarType.LONG, (long) captured.group())));
            ScalarExpression value = expressions.conversions().convert(part, captured.type());
            values.add(new Assignment(binding.newColumn(capture.name().text(), captured.type()), value));
            if (pattern.isStrict() && captured.isUnchecked()) {
                conditions.add(expressions.operator("isnotnull", capture.span(), List.of(value)));
            }
        }
        ScalarExpression fits = conditions.size() == 1 ? conditions.getFirst() : new ScalarExpression.And(conditions);
        Rows input = expressions.rows();
        if (parse.operator() == Operator.ParseOperator.PARSE_WHERE) {
            input = input.over(new Plan.Filter(input.plan(), fits));
        } else if (pattern.isStrict() && pattern.captured().stream().anyMatch(ParsePattern.Captured::isUnchecked)) {
            return whereFitting(input, values, fits, expressions, parse.span());
        }
        return input.extend(replaced(input.keepAll(), values));
    }

    /// What is parsed. Microsoft's binder lets it have any type.
    private ScalarExpression text(ExpressionBinder expressions, Operator.Parse parse) {
        ScalarExpression value = expressions.bind(parse.text());
        if (Conversions.isImplicit(value.type(), ScalarType.STRING)) {
            return expressions.conversions().convert(value, ScalarType.STRING);
        }
        binding.refuse(Problems.notTheType(
                ScalarType.STRING, value.type(), parse.text().span()));
        return new ScalarExpression.Constant(ScalarType.STRING, null);
    }

    /// The values in a first step and whether all are of their types, so that the next can leave out all of them.
    private Rows whereFitting(
            Rows input, List<Assignment> values, ScalarExpression fits, ExpressionBinder expressions, Span span) {
        Column isFitting = binding.newColumn("fits", ScalarType.BOOL);
        List<Assignment> hidden = new ArrayList<>(values);
        hidden.add(new Assignment(isFitting, fits));
        List<Assignment> kept = new ArrayList<>();
        for (Column value : values.stream().map(Assignment::column).toList()) {
            List<ScalarExpression> choice = List.of(
                    new ScalarExpression.ColumnValue(isFitting),
                    new ScalarExpression.ColumnValue(value),
                    new ScalarExpression.Constant(value.type(), null));
            kept.add(new Assignment(
                    binding.newColumn(value.name(), value.type()), expressions.operator("iff", span, choice)));
        }
        return input.withHidden(hidden).extend(replaced(input.keepAll(), kept));
    }

    /// With `kind = regex` each text is a regular expression of its own.
    private boolean areRegexesValid(Operator.Parse parse) {
        ParameterText parameters = new ParameterText(parse.parameters());
        if (!"regex".equals(parameters.find("kind"))) {
            return true;
        }
        String flags = parameters.find("flags");
        if (flags != null && !flags.matches("[imsU]*")) {
            binding.report(Problems.badValue("the flags of `parse` are `i`, `m`, `s` and `U`", parse.span()));
            return false;
        }
        for (ParsePart part : parse.pattern()) {
            if (part instanceof ParsePart.Text(var span, var text)) {
                String problem = RegexSyntax.problem(text);
                if (problem != null) {
                    binding.report(Problems.badValue(problem, span));
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Assignment> replaced(List<Assignment> columns, List<Assignment> values) {
        List<Assignment> assignments = new ArrayList<>(columns);
        values.forEach(value -> replaceOrAdd(assignments, value));
        return assignments;
    }

    private static void replaceOrAdd(List<Assignment> assignments, Assignment assignment) {
        for (int index = 0; index < assignments.size(); index++) {
            if (assignments
                    .get(index)
                    .column()
                    .name()
                    .equals(assignment.column().name())) {
                assignments.set(index, assignment);
                return;
            }
        }
        assignments.add(assignment);
    }
}
