package org.stagewatch.kql.bind;

import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;

/// The diagnostics of `macro-expand`.
final class MacroProblems {
    private MacroProblems() {}

    static Diagnostic unknownGroup(String name, Span span) {
        return Diagnostic.error(
                "KQL0235",
                "there is no group of entities called `" + name + "`",
                span,
                "unknown",
                "No groups are stored here: write the group itself, `entity_group [database(\"db\")]`.");
    }

    static Diagnostic mixedGroup(Span span) {
        return Diagnostic.error(
                "KQL0236",
                "a group of databases holds something else",
                span,
                "not a database",
                "The entities of a group are all databases, all clusters or all tables.");
    }

    static Diagnostic noEntity(Span span) {
        return Diagnostic.error(
                "KQL0237",
                "a group holds databases, clusters or tables",
                span,
                "none of them",
                "Name a table, or write `database(\"db\")`.");
    }

    static Diagnostic leftOut(String name, Span span) {
        return Diagnostic.warning(
                "KQL0214", "there is nothing called `" + name + "` here, so the group leaves it out", span, "left out");
    }

    static Diagnostic nothingToRead(Span span) {
        return Diagnostic.error(
                "KQL0238",
                "no entity of the group is here",
                span,
                "nor are the others",
                "All tables lie in one place here: leave `macro-expand` out, and write the table's name alone.");
    }
}
