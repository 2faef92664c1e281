package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;
import static org.stagewatch.kql.syntax.TokenKind.PIPE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// Reads an operator: finds out by its name which, and leaves the rest to the parser of its topic.
final class OperatorParser {
    private static final List<String> NAMES = List.of(
            "as",
            "consume",
            "count",
            "distinct",
            "evaluate",
            "extend",
            "facet",
            "filter",
            "find",
            "fork",
            "getschema",
            "graph-mark-components",
            "graph-match",
            "graph-shortest-paths",
            "graph-to-table",
            "invoke",
            "join",
            "limit",
            "lookup",
            "macro-expand",
            "make-graph",
            "make-series",
            "makeseries",
            "mv-apply",
            "mv-expand",
            "mvapply",
            "mvexpand",
            "order",
            "parse",
            "parse-kv",
            "parse-where",
            "partition",
            "print",
            "project",
            "project-away",
            "project-by-names",
            "project-keep",
            "project-rename",
            "project-reorder",
            "range",
            "reduce",
            "render",
            "sample",
            "sample-distinct",
            "scan",
            "search",
            "serialize",
            "sort",
            "summarize",
            "take",
            "top",
            "top-hitters",
            "top-nested",
            "union",
            "where");

    /// Operators that the language has and this product does not; whoever binds the query says so.
    private static final Set<String> FOREIGN_NAMES =
            Set.of("assert-schema", "execute-and-cache", "graph-merge", "graph-where-edges", "graph-where-nodes");

    private static final int MOST_PARTS = 3;

    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ColumnOperatorParser columns;
    private final RowOperatorParser rows;
    private final TableOperatorParser tables;
    private final TextOperatorParser texts;
    private final ScanParser scans;
    private final GraphParser graphs;

    OperatorParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        ParameterParser parameters = new ParameterParser(parsing);
        this.columns = new ColumnOperatorParser(parsing, parameters);
        this.rows = new RowOperatorParser(parsing, parameters);
        this.tables = new TableOperatorParser(parsing, parameters);
        this.texts = new TextOperatorParser(parsing, parameters);
        this.scans = new ScanParser(parsing, parameters);
        this.graphs = new GraphParser(parsing, parameters);
    }

    Operator operator() {
        Token first = cursor.peek();
        if (!first.is(IDENTIFIER)) {
            cursor.report(Problems.missingOperator(first));
            cursor.skipWhile(token -> !token.is(PIPE));
            Span gap = new Span(cursor.gap().end(), cursor.gap().end());
            return new Operator.Unknown(gap, new Name(gap, ""));
        }
        String word = keyword();
        Operator operator = operator(first, word);
        parsing.pipelines().finish(word);
        return operator;
    }

    /// Takes the operator's name, which may have dashes: tokens that touch.
    private String keyword() {
        int parts = 1;
        while (parts < MOST_PARTS + 1 && hasPart(parts)) {
            parts++;
        }
        StringBuilder longest = new StringBuilder(cursor.peek().text());
        for (int part = 1; part < parts; part++) {
            longest.append('-').append(cursor.peek(2 * part).text());
        }
        String word = longest.toString();
        boolean dashed = parts > 1 && !isKnown(word) && isKnown(cursor.peek().text());
        // `take-5` is no name, but `project-awy` was meant as one.
        int taken = dashed && similar(word) == null ? 1 : parts;
        for (int token = 0; token < 2 * taken - 1; token++) {
            cursor.next();
        }
        return taken == parts ? word : cursor.previous().text();
    }

    private boolean hasPart(int part) {
        int dash = 2 * part - 1;
        boolean dashed = cursor.peek(dash).is(MINUS) && cursor.peek(dash + 1).is(IDENTIFIER);
        return dashed && cursor.touches(dash - 1) && cursor.touches(dash);
    }

    private static boolean isKnown(String word) {
        return NAMES.contains(word) || FOREIGN_NAMES.contains(word);
    }

    private Operator operator(Token first, String word) {
        return switch (word) {
            case "as" -> rows.as(first);
            case "consume" -> rows.consume(first);
            case "count" -> rows.count(first);
            case "distinct" -> columns.distinct(first);
            case "evaluate" -> rows.evaluate(first);
            case "extend" -> columns.extend(first);
            case "facet" -> tables.facet(first);
            case "filter", "where" -> rows.where(first);
            case "find" -> tables.find(first);
            case "fork" -> tables.fork(first);
            case "getschema" -> rows.getSchema(first);
            case "graph-mark-components" -> graphs.markComponents(first);
            case "graph-match" -> graphs.match(first);
            case "graph-shortest-paths" -> graphs.shortestPaths(first);
            case "graph-to-table" -> graphs.toTable(first);
            case "invoke" -> rows.invoke(first);
            case "join" -> tables.join(first);
            case "limit", "take" -> rows.take(first);
            case "lookup" -> tables.lookup(first);
            case "macro-expand" -> tables.macroExpand(first);
            case "make-graph" -> graphs.makeGraph(first);
            case "make-series", "makeseries" -> columns.makeSeries(first);
            case "mv-apply", "mvapply" -> columns.mvApply(first);
            case "mv-expand", "mvexpand" -> columns.mvExpand(first);
            case "order", "sort" -> rows.sort(first);
            case "parse" -> texts.parse(first, Operator.ParseOperator.PARSE);
            case "parse-where" -> texts.parse(first, Operator.ParseOperator.PARSE_WHERE);
            case "parse-kv" -> texts.parseKeyValues(first);
            case "partition" -> tables.partition(first);
            case "print" -> columns.print(first);
            case "project" -> columns.project(first);
            case "project-away" -> columns.projectAway(first);
            case "project-by-names" -> columns.projectByNames(first);
            case "project-keep" -> columns.projectKeep(first);
            case "project-rename" -> columns.projectRename(first);
            case "project-reorder" -> columns.projectReorder(first);
            case "range" -> columns.range(first);
            case "reduce" -> rows.reduce(first);
            case "render" -> rows.render(first);
            case "sample" -> rows.sample(first);
            case "sample-distinct" -> rows.sampleDistinct(first);
            case "scan" -> scans.scan(first);
            case "search" -> tables.search(first);
            case "serialize" -> columns.serialize(first);
            case "summarize" -> columns.summarize(first);
            case "top" -> rows.top(first);
            case "top-hitters" -> rows.topHitters(first);
            case "top-nested" -> rows.topNested(first);
            case "union" -> tables.union(first);
            default -> unknown(first, word);
        };
    }

    private Operator unknown(Token first, String word) {
        Span span = cursor.spanFrom(first);
        if (!FOREIGN_NAMES.contains(word)) {
            cursor.reportBehind(Problems.unknownOperator(word, span, similar(word)));
        }
        cursor.skipWhile(token -> !token.is(PIPE));
        return new Operator.Unknown(cursor.spanFrom(first), new Name(span, word));
    }

    /// The operator that a misspelt one was likely meant to be.
    private static @Nullable String similar(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String closest = null;
        int least = word.length() <= 4 ? 2 : 3;
        for (String name : NAMES) {
            int distance = EditDistance.between(lower, name);
            if (distance < least) {
                least = distance;
                closest = name;
            }
        }
        return closest;
    }
}
