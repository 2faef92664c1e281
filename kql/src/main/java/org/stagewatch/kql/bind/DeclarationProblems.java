package org.stagewatch.kql.bind;

import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Name;

/// What can be wrong with what a query declares: names, parameters, the values of a `datatable`.
final class DeclarationProblems {
    private DeclarationProblems() {}

    static Diagnostic declaredTwice(Name name) {
        return Diagnostic.error(
                "KQL0218",
                "`" + name.text() + "` is declared already",
                name.span(),
                "declared before",
                "A name means one thing in a query: give this one another name.");
    }

    static Diagnostic defaultNotLiteral(Span span) {
        return Diagnostic.error(
                "KQL0219",
                "a default must be a literal",
                span,
                "this is worked out",
                "Leave the default out, or write the value itself.");
    }

    static Diagnostic notLiteral(Span span) {
        return Diagnostic.error(
                "KQL0217",
                "the values of a `datatable` are literals",
                span,
                "this is worked out",
                "Work it out behind the table: `| extend ...`.");
    }

    static Diagnostic tableBehindScalar(Name name) {
        return Diagnostic.error(
                "KQL0220",
                "the table `" + name.text() + "` is declared behind a single value",
                name.span(),
                "a table",
                "Declare the parameters that are tables first.");
    }

    static Diagnostic badColumnList(Span span) {
        return Diagnostic.error(
                "KQL0221",
                "a parameter that is a table lists its columns, or has just `(*)`",
                span,
                "not a list of columns",
                "Write `(Name: string)` for the columns that the function reads.");
    }

    static Diagnostic positionBehindName(Span span) {
        return Diagnostic.error(
                "KQL0405",
                "an argument without a name stands behind one that is out of order",
                span,
                "needs a name",
                "Write `name = value` for this argument too.");
    }
}
