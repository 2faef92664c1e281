package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// `indexof_regex()`. Source: the manual page of that name.
final class IndexOfRegex implements FunctionDefinition {
    private static final Parameter SOURCE = parameter("source", STRING, "The text.");
    private static final Parameter PATTERN =
            parameter("pattern", STRING, "The regular expression.").constant();
    private static final Parameter START = parameter("start", LONG, "The position to search from, from 0.");
    private static final Parameter LENGTH = parameter("length", LONG, "How many characters to search; all if -1.");
    private static final String DIFFERENT = "Spark's regular expressions differ from KQL's";

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("indexof_regex")
                .summary("Finds where a regular expression first matches in a text.")
                .notes(
                        "Positions count characters from 0. The result is -1 if nothing matches, and null for a start below 0. Matches"
                                + " don't overlap.")
                .check(RegexSyntax.of(1))
                .overload(
                        LONG,
                        List.of(SOURCE, PATTERN),
                        sql(
                                DUCKDB,
                                "CASE WHEN regexp_matches({source}, {pattern}) THEN length(regexp_extract({source}, '(?s)^(.*?)(?:' || {pattern} || ')', 1)) ELSE -1 END"),
                        unsupported(SPARK, DIFFERENT))
                .overload(
                        LONG,
                        List.of(SOURCE, PATTERN, START),
                        within("CAST({start} AS BIGINT)", "-1", "1"),
                        unsupported(SPARK, DIFFERENT))
                .overload(
                        LONG,
                        List.of(SOURCE, PATTERN, START, LENGTH),
                        within("CAST({start} AS BIGINT)", "CAST({length} AS BIGINT)", "1"),
                        unsupported(SPARK, DIFFERENT))
                .overload(
                        LONG,
                        List.of(
                                SOURCE,
                                PATTERN,
                                START,
                                LENGTH,
                                parameter("occurrence", LONG, "Which of the matches to give, from 1.")),
                        within("CAST({start} AS BIGINT)", "CAST({length} AS BIGINT)", "CAST({occurrence} AS BIGINT)"),
                        unsupported(SPARK, DIFFERENT))
                .example("indexof_regex('abcabc', 'b.a')", "1")
                .example("indexof_regex('été', 't')", "1")
                .example("indexof_regex('', 'a')", "-1")
                .example("indexof_regex('abcabcdefg', 'a.c', 0, 9, 2)", "3")
                .example("indexof_regex('abcabc', 'a.c', 1, -1, 2)", "-1")
                .example("indexof_regex('ababaa', 'a.a', 0, -1, 2)", "-1")
                .example("indexof_regex('abcabc', 'a|ab', -1)", "long(null)")
                .build();
    }

    /// The n-th match in a part of the text: the matches before it and what lies between them have a length.
    private static Implementation within(String start, String length, String occurrence) {
        String part = "CASE WHEN " + length + " < 0 THEN substring({source}, 1 + " + start
                + ") ELSE substring({source}, 1 + " + start + ", " + length + ") END";
        String steps = "regexp_extract_all(" + part + ", '(?s).*?(?:' || {pattern} || ')')";
        String gaps = "regexp_extract_all(" + part + ", '(?s)(.*?)(?:' || {pattern} || ')', 1)";
        return sql(
                DUCKDB,
                "CASE WHEN " + start + " < 0 OR " + length + " < -1 OR " + occurrence + " < 1 THEN NULL WHEN len("
                        + steps
                        + ") < " + occurrence + " THEN -1 ELSE " + start + " + length(" + gaps + "[" + occurrence
                        + "]) + CAST(COALESCE(list_sum(list_transform(" + steps + "[1:" + occurrence
                        + " - 1], lambda step: length(step))), 0) AS BIGINT) END");
    }
}
