package org.stagewatch.kql.syntax;

/// The parts of the parser at work on one text; they need each other, since a subquery may stand in an expression.
final class Parsing {
    private final TokenCursor cursor;
    private final NameParser names;
    private final DeclarationParser declarations;
    private final LiteralParser literals;
    private final ExpressionParser expressions;
    private final ColumnParser columns;
    private final PipelineParser pipelines;
    private final StatementParser statements;

    Parsing(TokenCursor cursor) {
        this.cursor = cursor;
        this.names = new NameParser(cursor);
        this.declarations = new DeclarationParser(this);
        this.literals = new LiteralParser(cursor);
        this.expressions = new ExpressionParser(this);
        this.columns = new ColumnParser(this);
        this.pipelines = new PipelineParser(this);
        this.statements = new StatementParser(this);
    }

    TokenCursor cursor() {
        return cursor;
    }

    NameParser names() {
        return names;
    }

    DeclarationParser declarations() {
        return declarations;
    }

    LiteralParser literals() {
        return literals;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    ColumnParser columns() {
        return columns;
    }

    PipelineParser pipelines() {
        return pipelines;
    }

    StatementParser statements() {
        return statements;
    }
}
