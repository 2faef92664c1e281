package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;

/// Queries that no person writes, made to exhaust the stack, the memory or the patience of who compiles them.
class HostileQueriesTest {
    private static final int DEEP = 100_000;
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    static Stream<Arguments> queries() {
        return Stream.of(
                named("parentheses", "print " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP)),
                named("open parentheses", "print " + "(".repeat(DEEP)),
                named("calls", "print " + "not(".repeat(DEEP) + "true" + ")".repeat(DEEP)),
                named("signs", "print " + "- ".repeat(DEEP) + "1"),
                named("sums", "print 1" + " + 1".repeat(DEEP)),
                named("conditions", "print 1 | where print_0 == 1" + " or print_0 == 1".repeat(DEEP)),
                named("members", "print x = dynamic({}) | project x" + ".a".repeat(DEEP)),
                named("elements", "print x = dynamic({}) | project x" + "[0]".repeat(DEEP)),
                named("arrays", "print dynamic(" + "[".repeat(DEEP) + "]".repeat(DEEP) + ")"),
                named("bags", "print dynamic(" + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + ")"),
                named("a list", "print 1 | where print_0 in (" + "1,".repeat(DEEP) + "1)"),
                named("columns", "print " + "1,".repeat(DEEP) + "1"),
                named("rows", "datatable (x: long) [" + "1,".repeat(DEEP) + "1]"),
                named("operators", "print x = 1" + " | extend y = x".repeat(DEEP)),
                named("filters", "print x = 1" + " | where x == 1".repeat(DEEP)),
                named("statements", "let a = 1; ".repeat(DEEP) + "print 1"),
                named("functions", "let f = () { ".repeat(DEEP) + "1" + " }".repeat(DEEP) + "; print 1"),
                named("unions", "union " + "(print 1),".repeat(10_000) + "(print 1)"),
                named("subqueries", "union (".repeat(DEEP) + "print 1" + ")".repeat(DEEP)),
                named("joins", "print a = 1" + " | join (print a = 1) on a".repeat(2_000)),
                named("doubled tables", doubled("print x = 1", "let t%2$d = union t%1$d, t%1$d", "t40")),
                named("doubled values", doubled("1", "let t%2$d = t%1$d + t%1$d", "print t40")),
                named("doubled functions", doubled("() { 1 }", "let t%2$d = () { t%1$d() + t%1$d() }", "print t40()")),
                named("a string", "print '" + "a".repeat(1_000_000) + "'"),
                named("an open string", "print '" + "a".repeat(1_000_000)),
                named("a name", "print " + "a".repeat(1_000_000)),
                named("a number", "print " + "1".repeat(1_000_000)),
                named("a comment", "print 1 // " + "a".repeat(1_000_000)),
                named("stray characters", "\u0001@^".repeat(DEEP)),
                named("brackets", "[({".repeat(DEEP)),
                named("closing brackets", "])}".repeat(DEEP)),
                named("pipes", "|".repeat(DEEP)),
                named("semicolons", ";".repeat(DEEP)));
    }

    private static Arguments named(String name, String query) {
        return Arguments.of(name, query);
    }

    /// Each `let` reads the one before it twice, so that what is written out doubles forty times.
    private static String doubled(String first, String step, String last) {
        String steps = IntStream.rangeClosed(1, 40)
                .mapToObj(index -> step.formatted(index - 1, index) + ";")
                .collect(Collectors.joining("\n"));
        return "let t0 = " + first + ";\n" + steps + "\n" + last;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void isCompiledOrRefusedSoon(String name, String query) {
        Kql kql = new Kql(Catalog.empty());
        SourceText source = new SourceText(name, query);
        CpuTime time = CpuTime.startingNow();

        kql.bind(source, Datetime.UNIX_EPOCH_TICKS);
        kql.compile(source, Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB);

        assertThat(time.used()).isLessThan(SLOWEST);
    }
}
