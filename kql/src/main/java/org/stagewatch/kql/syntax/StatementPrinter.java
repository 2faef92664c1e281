package org.stagewatch.kql.syntax;

import java.util.List;
import org.stagewatch.kql.source.SourceText;

/// Writes statements, and the declarations in them.
final class StatementPrinter {
    private final SourceText source;
    private final PrintedText text;
    private final ExpressionPrinter expressions;

    StatementPrinter(SourceText source, PrintedText text) {
        this.source = source;
        this.text = text;
        this.expressions = new ExpressionPrinter(source, text, this);
    }

    void statements(List<Statement> statements) {
        String separator = "";
        for (Statement statement : statements) {
            text.add(separator);
            if (!separator.isEmpty()) {
                text.newLine();
            }
            statement(statement);
            separator = ";";
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Let(var _, var name, var value) -> {
                text.add("let ").add(PrintedName.of(name)).add(" = ");
                expressions.pipeline(value);
            }
            case Statement.Result(var _, var expression) -> expressions.pipeline(expression);
            case Statement.SetOption(var _, var option, var value) -> {
                text.add("set ").add(PrintedName.of(option));
                if (value != null) {
                    text.add(" = ");
                    expressions.scalar(value);
                }
            }
            case Statement.QueryParameters(var _, var parameters) -> {
                text.add("declare query_parameters ");
                parameters(parameters);
            }
            case Statement.Alias(var _, var name, var database) -> {
                text.add("alias database ").add(PrintedName.of(name)).add(" = ");
                expressions.scalar(database);
            }
            case Statement.Restrict(var _, var entities) -> {
                text.add("restrict access to (");
                text.list(entities, expressions::operand);
                text.add(")");
            }
            case Statement.Pattern pattern -> text.add(source.at(pattern.span()));
        }
    }

    void function(Expression.FunctionDeclaration function) {
        text.add(function.kind() == Expression.FunctionKind.VIEW ? "view " : "");
        parameters(function.parameters());
        text.open(" {");
        statements(function.body());
        text.close("}");
    }

    private void parameters(List<ParameterDeclaration> parameters) {
        text.add("(");
        text.list(parameters, this::parameter);
        text.add(")");
    }

    private void parameter(ParameterDeclaration parameter) {
        text.add(PrintedName.of(parameter.name())).add(": ");
        switch (parameter.kind()) {
            case ParameterDeclaration.Kind.Scalar(var type) -> text.add(type.kqlName());
            case ParameterDeclaration.Kind.Table(var columns) -> columns(columns);
            case ParameterDeclaration.Kind.AnyTable() -> text.add("(*)");
        }
        if (parameter.defaultValue() != null) {
            text.add(" = ");
            expressions.scalar(parameter.defaultValue());
        }
    }

    void columns(List<ColumnDeclaration> columns) {
        text.add("(");
        text.list(columns, this::column);
        text.add(")");
    }

    void column(ColumnDeclaration column) {
        if (column.name().text().equals("*")) {
            text.add("*");
            return;
        }
        text.add(PrintedName.of(column.name())).add(": ").add(column.type().kqlName());
    }
}
