package org.stagewatch.kql.bind;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SimilarNames;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// The diagnostics of binding, one method for each, in the order of their codes: the only place their texts live.
final class Problems {
    private Problems() {}

    /// @param table what the rows come from, if that has a name
    static Diagnostic unknownColumn(Name name, List<String> known, @Nullable String table) {
        String place = table == null ? "nothing here is called" : "table `" + table + "` has no column";
        return Diagnostic.error(
                "KQL0201",
                place + " `" + name.text() + "`",
                name.span(),
                "unknown column",
                didYouMean(name.text(), known, "Column names are case-sensitive."));
    }

    static Diagnostic unknownTable(Name name, List<String> known) {
        return Diagnostic.error(
                "KQL0202",
                "there is no table called `" + name.text() + "`",
                name.span(),
                "unknown table",
                didYouMean(name.text(), known, "Table names are case-sensitive."));
    }

    static Diagnostic unknownFunction(Name name, List<String> known) {
        return Diagnostic.error(
                "KQL0203",
                "there is no function called `" + name.text() + "` here",
                name.span(),
                "unknown function",
                didYouMean(name.text(), known, "Function names are case-sensitive."));
    }

    static Diagnostic duplicateColumn(String name, Span span) {
        return Diagnostic.error(
                "KQL0204",
                "there is already a column called `" + name + "`",
                span,
                "used before",
                "Give this column another name.");
    }

    static Diagnostic tableWhereScalar(Span span) {
        return Diagnostic.error(
                "KQL0205",
                "a single value must stand here, but this is a table",
                span,
                "this is a table",
                "`toscalar(...)` takes the first value of a table.");
    }

    static Diagnostic noColumns(Span span) {
        return Diagnostic.error(
                "KQL0224",
                "the table has no columns",
                span,
                "no columns are left here",
                "`toscalar(...)` takes the first column: leave at least one.");
    }

    static Diagnostic scalarWhereTable(Span span) {
        return Diagnostic.error("KQL0206", "a table must stand here, but this is a single value", span, "not a table");
    }

    static Diagnostic noResult(Span span) {
        return Diagnostic.error(
                "KQL0207",
                "the query has no result",
                span,
                "nothing follows that gives rows",
                "A query ends with a tabular expression, such as the name of a table.");
    }

    static Diagnostic nameTaken(Name name) {
        return Diagnostic.error(
                "KQL0208",
                "`" + name.text() + "` is already defined in this query",
                name.span(),
                "defined before",
                "Choose another name.");
    }

    static Diagnostic ambiguousJoinKey(Name name) {
        return Diagnostic.error(
                "KQL0209",
                "`" + name.text() + "` must be a column of both sides of the join",
                name.span(),
                "not in both",
                "Columns with different names are joined with `$left.A == $right.B`.");
    }

    static Diagnostic badJoinCondition(Span span) {
        return Diagnostic.error(
                "KQL0210",
                "a join compares columns for equality only",
                span,
                "not such a comparison",
                "Write column names that both sides have, or `$left.A == $right.B`.");
    }

    static Diagnostic unknownWatchlist(String name, List<String> known, Span span) {
        return Diagnostic.error(
                "KQL0211",
                "there is no watchlist called `" + name + "`",
                span,
                "unknown watchlist",
                known.isEmpty() ? "No watchlist was given." : "There are " + String.join(", ", known) + ".");
    }

    static Diagnostic unknownPlugin(Name name, List<String> known) {
        return Diagnostic.error(
                "KQL0212",
                "there is no plugin called `" + name.text() + "`",
                name.span(),
                "unknown plugin",
                didYouMean(name.text(), known, "Plugin names are case-sensitive."));
    }

    static Diagnostic nameWithoutValue(Name name) {
        return Diagnostic.error(
                "KQL0222",
                "there is no value for the name `" + name.text() + "`",
                name.span(),
                "one name too many",
                "Give as many names as the expression has values, or fewer.");
    }

    static Diagnostic notMapped(String pattern, Span span) {
        return Diagnostic.error(
                "KQL0223",
                "the pattern `" + pattern + "` maps these texts to nothing",
                span,
                "no such mapping",
                "`declare pattern` says which texts there are.");
    }

    static Diagnostic operatorTypes(String operator, Span span, ScalarType left, ScalarType right) {
        return Diagnostic.error(
                "KQL0301",
                "`" + operator + "` isn't defined for " + article(left) + " and " + article(right),
                span,
                "left is " + article(left) + ", right is " + article(right),
                conversionHelp(operator, left, right));
    }

    static Diagnostic notTheType(ScalarType wanted, ScalarType found, Span span) {
        return Diagnostic.error(
                "KQL0302",
                "this must be " + article(wanted) + ", but it is " + article(found),
                span,
                "this is " + article(found));
    }

    static Diagnostic dynamicKey(Span span) {
        return Diagnostic.error(
                "KQL0306",
                "rows can't be grouped or ordered by a dynamic value",
                span,
                "a dynamic value",
                "Give it a type: `tostring(...)`.");
    }

    static Diagnostic notConstant(String what, Span span) {
        return Diagnostic.error("KQL0303", what + " must be a constant", span, "not a constant");
    }

    static Diagnostic badValue(String message, Span span) {
        return Diagnostic.error("KQL0304", message, span, "not valid here");
    }

    static Diagnostic notMultiplied(int values, int columns, Span span) {
        return Diagnostic.error(
                "KQL0305",
                "the " + values + " values do not fill rows of " + columns + " columns",
                span,
                "the last row is not complete");
    }

    static Diagnostic noOverload(String function, List<String> signatures, List<ScalarType> found, Span span) {
        String types = found.stream().map(ScalarType::kqlName).collect(Collectors.joining(", "));
        return Diagnostic.error(
                "KQL0401",
                "`" + function + "` doesn't take (" + types + ")",
                span,
                "given (" + types + ")",
                signatures.stream()
                        .limit(4)
                        .map(signature -> "It takes " + signature + ".")
                        .toArray(String[]::new));
    }

    static Diagnostic aggregateOutside(Name name) {
        return Diagnostic.error(
                "KQL0312",
                "`" + name.text() + "` is an aggregation function; use it in `summarize`",
                name.span(),
                "not allowed here");
    }

    static Diagnostic notAggregated(Name name) {
        return Diagnostic.error(
                "KQL0313",
                "`" + name.text() + "` has many values in a group; aggregate it or group by it",
                name.span(),
                "one value for each row, not for each group",
                "Write for example `take_any(" + name.text() + ")`, or add `" + name.text() + "` behind `by`.");
    }

    static Diagnostic severalValues(Name function) {
        return Diagnostic.error(
                "KQL0314",
                "`" + function.text() + "` gives several values, and a single one must stand here",
                function.span(),
                "several values",
                "Give them columns first, with `extend (a, b) = " + function.text() + "(...)`.");
    }

    static Diagnostic unknownParameter(Name name, List<String> known) {
        return Diagnostic.error(
                "KQL0402",
                "there is no parameter called `" + name.text() + "` here",
                name.span(),
                "unknown parameter",
                didYouMean(name.text(), known, "It takes " + String.join(", ", known) + "."));
    }

    static Diagnostic argumentCount(String function, int least, int most, int found, Span span) {
        String wanted = least == most
                ? String.valueOf(least)
                : most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
        return Diagnostic.error(
                "KQL0403",
                "`" + function + "` takes " + wanted + (most == 1 ? " argument" : " arguments") + ", not " + found,
                span,
                found < least ? "too few" : "too many");
    }

    static Diagnostic missingArgument(String function, String parameter, Span span) {
        return Diagnostic.error(
                "KQL0404",
                "`" + function + "` needs a value for `" + parameter + "`, which has no default",
                span,
                "`" + parameter + "` is missing");
    }

    static Diagnostic unsupported(String what, Span span, String... help) {
        return Diagnostic.error("KQL0501", what + " is not supported", span, "not supported", help);
    }

    static Diagnostic tooLarge(Span span) {
        return Diagnostic.error(
                "KQL0502",
                "the query grows too large when its functions are written out",
                span,
                "too many steps by here",
                "Use `materialize(...)`, or call functions within functions less often.");
    }

    static Diagnostic tooManySearched(int columns, int most, Span span) {
        return Diagnostic.error(
                "KQL0502",
                "the search looks in " + columns + " columns; at most " + most + " can be searched at once",
                span,
                "all columns of all tables that have rows",
                "Say which tables to search: `search in (A, B) ...`.");
    }

    /// @param reason begins with a word that fits behind a colon
    static Diagnostic impossible(String function, String reason, Span span) {
        return Diagnostic.error(
                "KQL0503", "`" + function + "` can't be carried out here: " + reason, span, "not possible");
    }

    static Diagnostic externalRefused(String reason, Span span, String remedy) {
        return Diagnostic.error("KQL0504", reason, span, "not readable", remedy);
    }

    static Diagnostic externalEmpty(String reason, Span span) {
        return Diagnostic.warning("KQL0505", reason + ", so it counts as empty", span, "no rows");
    }

    static Diagnostic caution(String message, Span span, String remedy) {
        return Diagnostic.warning("KQL0514", message, span, "this", remedy);
    }

    static Diagnostic comparedWithText(Span span) {
        return Diagnostic.warning(
                "KQL0510",
                "text is compared with a value of another type",
                span,
                "the constant is taken as a value of the other side's type",
                "Write the constant as the type that the other side has.");
    }

    static Diagnostic assertionFailed(String message, Span span) {
        return Diagnostic.error("KQL0512", "the assertion failed: " + message, span, "not true");
    }

    static Diagnostic nothingMatches(String pattern, Span span) {
        return Diagnostic.error(
                "KQL0213",
                "there is no table whose name fits `" + pattern + "`",
                span,
                "no such table",
                "Table names are case-sensitive.");
    }

    static Diagnostic leftOut(String name, Span span) {
        return Diagnostic.warning(
                "KQL0214", "there is no table called `" + name + "`, so the union leaves it out", span, "left out");
    }

    static Diagnostic columnsWhereScalar(Span span) {
        return Diagnostic.error(
                "KQL0205",
                "a single value must stand here, but this lists columns",
                span,
                "columns",
                "A list of columns is what some plugins want of their result.");
    }

    static Diagnostic notFirst(String operator, Span span) {
        return Diagnostic.error(
                "KQL0215",
                "`" + operator + "` with tables of its own can't stand behind a pipe",
                span,
                "must come first");
    }

    static Diagnostic otherTables(String operator, int count, Span span) {
        return Diagnostic.warning(
                "KQL0508",
                "only the first of the " + count + " tables of `" + operator + "` is given",
                span,
                "gives several tables",
                "Ask for the others in queries of their own.");
    }

    static Diagnostic otherDatabase(String name, Span span) {
        return Diagnostic.error(
                "KQL0216",
                "there is no database, cluster or workspace called `" + name + "`",
                span,
                "not here",
                "All tables lie in one place here: write the table's name alone.");
    }

    private static String[] didYouMean(String name, List<String> known, String remark) {
        List<String> similar = new SimilarNames(known).to(name);
        if (similar.isEmpty()) {
            return new String[0];
        }
        String names = similar.stream().map(found -> "`" + found + "`").collect(Collectors.joining(" or "));
        return new String[] {"did you mean " + names + "? " + remark};
    }

    private static String[] conversionHelp(String operator, ScalarType left, ScalarType right) {
        boolean isText = operator.contains("has")
                || operator.contains("contains")
                || operator.contains("with")
                || operator.contains("~")
                || operator.contains("regex");
        if (isText && left != ScalarType.STRING) {
            return new String[] {"compare " + article(left) + " with `==`, or turn it into text first: `tostring(...)`."
            };
        }
        if (left != right && (left == ScalarType.STRING || right == ScalarType.STRING)) {
            ScalarType other = left == ScalarType.STRING ? right : left;
            return new String[] {"convert one side: `to" + other.kqlName() + "(...)` or `tostring(...)`."};
        }
        return new String[0];
    }

    private static String article(ScalarType type) {
        return (type == ScalarType.INT ? "an " : "a ") + type.kqlName();
    }
}
