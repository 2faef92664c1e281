package org.stagewatch.kql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.DiagnosticRenderer;
import org.stagewatch.kql.source.SourceText;

/// Each message about a query's form: one mistake gives one message, at the right place.
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "print 'abc              # KQL0001 # 1:7  # this text has no closing '",
                "print ```abc            # KQL0001 # 1:7  # this text has no closing ```",
                "print 'c:\\windows'     # KQL0002 # 1:10 # `\\w` is not an escape",
                "T | where a & b         # KQL0003 # 1:13 # KQL has no use for `&` here",
                "T | where !a            # KQL0003 # 1:11 # KQL has no use for `!` here",
                "print “                 # KQL0003 # 1:7  # KQL has no use for `“` here",
                "T | take long(1         # KQL0004 # 1:10 # `long(` has no closing `)` on its line",
                "T | where a and         # KQL0101 # 1:16 # an expression is missing before the end of the query",
                "T | extend a = , b      # KQL0101 # 1:16 # an expression is missing before `,`",
                "T | sort a              # KQL0102 # 1:10 # expected `by`, found `a`",
                "T | where a in 'x'      # KQL0102 # 1:16 # expected `(`, found `'x'`",
                "T | where (a            # KQL0103 # 1:13 # expected `)`, found the end of the query",
                "T | extend a = 1 b = 2  # KQL0104 # 1:18 # `b` can't follow this `extend`",
                "T )                     # KQL0104 # 1:3  # `)` can't follow a complete statement",
                "T | sumarize count()    # KQL0105 # 1:5  # there is no operator `sumarize`",
                "T | project-awy a       # KQL0105 # 1:5  # there is no operator `project-awy`",
                "T | | take 5            # KQL0106 # 1:5  # an operator is missing after `|`",
                "| take 5                # KQL0107 # 1:1  # this query begins with `|` and so has no rows to work on",
                ".show tables            # KQL0108 # 1:1  # a management command is not a query",
                "print int(x)            # KQL0110 # 1:7  # `x` is not of type int, so this is null",
                "print 9223372036854775808 # KQL0111 # 1:7 # `9223372036854775808` is too large for a long",
                "datatable (a: lng) [1]  # KQL0112 # 1:15 # there is no type `lng`",
                "let a = 5 T             # KQL0113 # 1:11 # expected `;` between statements, found `T`",
                "print dynamic([a])      # KQL0114 # 1:16 # `a` can't stand in `dynamic(...)`",
                "T | where a == 1 == 2   # KQL0115 # 1:18 # `==` can't follow another comparison",
                "T | where a = 1         # KQL0116 # 1:13 # `=` names a column and compares nothing; this is read as `==`",
            })
    void oneMistakeGivesOneMessage(String query, String code, String position, String message) {
        SourceText source = new SourceText("query", query);
        List<Diagnostic> diagnostics = new Parser().parse(source).diagnostics();

        assertThat(diagnostics).hasSize(1);
        Diagnostic diagnostic = diagnostics.getFirst();
        assertThat(diagnostic.code()).isEqualTo(code);
        assertThat(source.position(diagnostic.span().start())).hasToString(position);
        assertThat(diagnostic.message()).isEqualTo(message);
    }

    @Test
    void aMisspeltOperatorIsDrawnWithTheRightOne() {
        assertThat(draw("DeviceEvents\n| wehre a == 1")).isEqualTo("""
                error[KQL0105]: there is no operator `wehre`
                  --> query.kql:2:3
                  |
                2 | | wehre a == 1
                  |   ^^^^^ unknown operator
                  = help: did you mean `where`?
                """);
    }

    @Test
    void anUnclosedBracketIsDrawnWithItsBeginning() {
        assertThat(draw("T\n| where (a == 1\n| take 5")).isEqualTo("""
                error[KQL0103]: expected `)`, found the end of the query
                  --> query.kql:3:9
                  |
                2 | | where (a == 1
                  |         - to close this
                3 | | take 5
                  |         ^ expected `)`
                """);
    }

    @Test
    void aWordNothingLikeAnOperatorGetsNoSuggestion() {
        assertThat(draw("T | frobnicate")).doesNotContain("help");
    }

    @Test
    void nestingThatIsTooDeepIsReportedOnce() {
        assertThat(draw("print " + "(".repeat(1000))).startsWith("error[KQL0109]: this is nested more than 200 deep\n");
        assertThat(new Parser()
                        .parse(new SourceText("query", "print " + "(".repeat(1000)))
                        .diagnostics())
                .hasSize(1);
    }

    private static String draw(String query) {
        SourceText source = new SourceText("query.kql", query);
        return new DiagnosticRenderer(source).render(new Parser().parse(source).diagnostics());
    }
}
