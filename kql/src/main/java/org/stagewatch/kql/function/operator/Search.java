package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.dialect.SqlExpression.text;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.text.TermMatcher;
import org.stagewatch.kql.function.text.TermMatcher.Bound;

/// The ways to look for one text in another, as SQL. Where case doesn't matter, both sides are put in lower case.
enum Search {
    TERM,
    TERM_PREFIX,
    TERM_SUFFIX,
    PART,
    START,
    END,
    WHOLE;

    SqlExpression find(
            Dialect dialect, SqlExpression text, SqlExpression needle, @Nullable String constant, boolean ignoresCase) {
        String known = constant == null || !ignoresCase ? constant : TermMatcher.lower(constant);
        boolean hasCase = known == null || known.codePoints().anyMatch(Search::isLetter);
        SqlExpression haystack = ignoresCase && hasCase ? sql("lower({text})", text) : text;
        SqlExpression sought = known != null ? text(known) : ignoresCase ? sql("lower({needle})", needle) : needle;
        boolean isSpark = dialect == Dialect.SPARK;
        return switch (this) {
            case TERM, TERM_PREFIX, TERM_SUFFIX -> findTerm(dialect, haystack, sought, known);
            case PART -> sql("contains({text}, {needle})", haystack, sought);
            case START -> sql((isSpark ? "startswith" : "starts_with") + "({text}, {needle})", haystack, sought);
            case END -> sql((isSpark ? "endswith" : "ends_with") + "({text}, {needle})", haystack, sought);
            case WHOLE -> findWhole(dialect, text, haystack, sought, ignoresCase ? known : null);
        };
    }

    /// What is no letter is the same in both cases, so that a needle of backslashes needs no lower case of the text.
    private static boolean isLetter(int point) {
        return Character.isLetter(point) || Character.toLowerCase(point) != Character.toUpperCase(point);
    }

    /// A comparison of lengths is cheaper than lower case: 230 ms instead of 500 for two million command lines.
    private static SqlExpression findWhole(
            Dialect dialect,
            SqlExpression text,
            SqlExpression haystack,
            SqlExpression needle,
            @Nullable String knownLower) {
        SqlExpression equal = sql("{text} = {needle}", haystack, needle);
        if (knownLower == null
                || dialect == Dialect.SPARK
                || !knownLower.chars().allMatch(letter -> letter < 128)) {
            return equal;
        }
        return sql(
                "CASE WHEN strlen({text}) = {length} THEN {equal} ELSE FALSE END",
                text,
                SqlExpression.number(knownLower.length()),
                equal);
    }

    /// A regular expression costs much more than `contains`, so that goes first: 570 ms instead of 890 for two million
    /// command lines.
    private SqlExpression findTerm(
            Dialect dialect, SqlExpression haystack, SqlExpression needle, @Nullable String known) {
        if (known == null || dialect == Dialect.SPARK) {
            SqlExpression call = new SqlExpression.JavaCall(termFunction(), List.of(haystack, needle));
            return known == null
                    ? call
                    : sql("CASE WHEN contains({text}, {needle}) THEN {call} ELSE FALSE END", haystack, needle, call);
        }
        if (known.isEmpty()) {
            return SqlExpression.TRUE;
        }
        return sql(
                "CASE WHEN contains({text}, {needle}) THEN regexp_matches({text}, {pattern}) ELSE FALSE END",
                haystack,
                needle,
                text(TermMatcher.pattern(known, bound())));
    }

    private Bound bound() {
        return switch (this) {
            case TERM_PREFIX -> Bound.START;
            case TERM_SUFFIX -> Bound.END;
            default -> Bound.BOTH;
        };
    }

    private JavaFunction termFunction() {
        Bound bound = bound();
        JavaBody body = arguments -> arguments[0] instanceof String text
                && arguments[1] instanceof String needle
                && TermMatcher.matches(text, needle, bound);
        return new JavaFunction(
                "kql_find_" + name().toLowerCase(Locale.ROOT),
                List.of(STRING, STRING),
                BOOL,
                NullArguments.GIVE_NULL,
                body);
    }
}
