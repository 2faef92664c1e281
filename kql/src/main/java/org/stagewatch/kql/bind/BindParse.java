package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.function.text.RegexSyntax;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
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
        ScalarExpression text = expressions.bindAs(ScalarType.STRING, parse.text());
        ParsePattern pattern = ParsePattern.of(parse.pattern(), new ParameterText(parse.parameters()));
        if (!areRegexesValid(parse)) {
            return Rows.broken();
        }
        ScalarExpression regex = new ScalarExpression.Constant(ScalarType.STRING, pattern.regex());
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        for (ParsePattern.Captured captured : pattern.captured()) {
            ParsePart.Capture capture = captured.capture();
            ScalarType type = capture.type() == null ? ScalarType.STRING : capture.type();
            ScalarExpression part = expressions.operator(
                    "regex group",
                    capture.span(),
                    List.of(text, regex, new ScalarExpression.Constant(ScalarType.LONG, (long) captured.group())));
            Column column = binding.newColumn(capture.name().text(), type);
            Assignment assignment =
                    new Assignment(column, expressions.conversions().convert(part, type));
            replaceOrAdd(assignments, assignment);
        }
        Rows input = expressions.rows();
        if (parse.operator() == Operator.ParseOperator.PARSE_WHERE) {
            ScalarExpression matches =
                    expressions.operator("matches regex", parse.text().span(), List.of(text, regex));
            input = input.over(new Plan.Filter(input.plan(), matches));
        }
        return input.extend(assignments);
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
