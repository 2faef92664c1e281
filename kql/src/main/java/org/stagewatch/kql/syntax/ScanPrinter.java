package org.stagewatch.kql.syntax;

/// Writes `scan` with its steps.
final class ScanPrinter {
    private final PrintedText text;
    private final ExpressionPrinter expressions;
    private final OperatorPrinter operators;
    private final StatementPrinter statements;

    ScanPrinter(
            PrintedText text, ExpressionPrinter expressions, OperatorPrinter operators, StatementPrinter statements) {
        this.text = text;
        this.expressions = expressions;
        this.operators = operators;
        this.statements = statements;
    }

    void print(Operator.Scan scan) {
        operators.keyword("scan", scan.parameters());
        if (!scan.order().isEmpty()) {
            text.add(" order by ");
            text.list(scan.order(), operators::sortKey);
        }
        if (!scan.partition().isEmpty()) {
            text.add(" partition by ");
            text.list(scan.partition(), expressions::scalar);
        }
        if (!scan.declarations().isEmpty()) {
            text.add(" declare (");
            text.list(scan.declarations(), this::declaration);
            text.add(")");
        }
        text.open(" with (");
        String separator = "";
        for (Operator.Scan.ScanStep step : scan.steps()) {
            text.add(separator);
            if (!separator.isEmpty()) {
                text.newLine();
            }
            step(step);
            separator = ";";
        }
        text.close(")");
    }

    private void declaration(Operator.Scan.ScanDeclaration declaration) {
        statements.column(declaration.column());
        if (declaration.initial() != null) {
            text.add(" = ");
            expressions.scalar(declaration.initial());
        }
    }

    private void step(Operator.Scan.ScanStep step) {
        text.add("step ").add(PrintedName.of(step.name()));
        for (OperatorParameter parameter : step.parameters()) {
            text.add(" ");
            if (parameter.name().text().equals("optional")) {
                text.add("optional");
            } else {
                operators.parameter(parameter);
            }
        }
        text.add(": ");
        expressions.scalar(step.condition());
        operators.named(step.assignments().isEmpty() ? "" : " => ", step.assignments());
    }
}
