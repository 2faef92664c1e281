package org.stagewatch.kql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

class ParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a or b and c                | (a or (b and c))",
                "a or b or c                 | ((a or b) or c)",
                "a and b == c                | (a and (b == c))",
                "a == b < c                  | (a == (b < c))",
                "a < b + c                   | (a < (b + c))",
                "a + b * c - d               | ((a + (b * c)) - d)",
                "a - b - c                   | ((a - b) - c)",
                "a + b has 'x'               | (a + (b has 'x'))",
                "-a * b                      | ((-a) * b)",
                "-a.b                        | (-a.b)",
                "a == b or c =~ 'd' and e    | ((a == b) or ((c =~ 'd') and e))",
                "a matches regex 'x' and b   | ((a matches regex 'x') and b)",
            })
    void operatorsBindByPrecedence(String expression, String grouped) {
        assertThat(group(scalar(expression))).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1                                  | LONG     | 1",
                "0x1F                               | LONG     | 31",
                "long(-5)                           | LONG     | -5",
                "-9223372036854775808               | LONG     | -9223372036854775808",
                "int(7)                             | INT      | 7",
                "1.5e3                              | REAL     | 1500.0",
                "real(nan)                          | REAL     | NaN",
                "decimal(1.10)                      | DECIMAL  | 1.10",
                "true                               | BOOL     | true",
                "bool(0)                            | BOOL     | false",
                "1.5h                               | TIMESPAN | 54000000000",
                "time(1.00:00:01)                   | TIMESPAN | 864010000000",
                "datetime(0001-01-02)               | DATETIME | 864000000000",
                "guid(00000000-0000-0000-0000-0000000000AB) | GUID | 00000000-0000-0000-0000-0000000000ab",
                "'a' \"b\"                          | STRING   | ab",
                "@'c:\\\"'                          | STRING   | c:\\\"",
                "'\\u0041\\x42\\t.'                 | STRING   | AB\t.",
                "h'secret'                          | STRING   | secret",
                "```a'b```                          | STRING   | a'b",
                "dynamic({'a': [1, 2.50, null]})    | DYNAMIC  | {\"a\":[1,2.5,null]}",
                "dynamic([datetime(2020-01-01), 1d, dynamic(-1)]) | DYNAMIC | [\"2020-01-01T00:00:00.0000000Z\",\"1.00:00:00\",-1]",
                "int(null)                          | INT      | null",
                "dynamic(null)                      | DYNAMIC  | null",
                "datetime('no such time')           | DATETIME | null",
            })
    void constantsHaveTypesAndValues(String expression, ScalarType type, String value) {
        Expression constant = scalar(expression);

        assertThat(constant).isInstanceOfSatisfying(Expression.Literal.class, literal -> {
            assertThat(literal.type()).isEqualTo(type);
            assertThat(String.valueOf(literal.value())).isEqualTo(value.replace("\\t", "\t"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T | where a !between (1 .. 2) and b in~ ('x', 'y') and c has_any (dynamic(['z']))",
                "T | where a in (U | project b) or not(d) or e matches regex @'x'",
                "T | where a[0].b['c'].['d e'].[1] == -1",
                "T | join kind = inner hint.strategy=broadcast (U | take 5) on a, $left.b == $right.c",
                "T | lookup kind=leftouter U on a",
                "union withsource=X isfuzzy=true T*, (U | take 1), database('x').V, cluster('c').database('d').W",
                "T | summarize by a",
                "T | summarize hint.shufflekey=a n=count(), (t, u)=arg_max(b, *) by bin(c, 1d), d=e",
                "T | mvexpand kind=array a=b to typeof(string), c limit 10",
                "T | mv-apply e=a to typeof(long) on (where e > 1 | summarize sum(e))",
                "T | make-series n=count() default=0 on t from ago(1d) to now() step 1h by a",
                "T | make-series kind=nonempty avg(x) on t in range(datetime(2020-01-01), now(), 1d)",
                "T | order by a asc nulls first, strlen(b) | top 5 by c desc nulls last | limit 5",
                "T | top-nested 3 of a with others='x' by sum(b) desc, top-nested of c by max(d)",
                "T | top-hitters 3 of a by b | sample 5 | sample-distinct 3 of x",
                "T | parse kind=regex flags=i x with * 'a' ['b c']:long 'd' * | parse-where y with z 'w'",
                "T | parse-kv x as (a:string, b:long) with (pair_delimiter=';', kv_delimiter='=')",
                "T | project-away a*, *b | project-keep a, b* | project-rename c=a | project-reorder d, * granny-asc, e desc",
                "T | project-by-names 'a', dynamic(['b'])",
                "T | distinct * | count as n | as X | serialize r=row_number() | getschema kind=csl | consume",
                "T | fork x=(take 1) (count) | facet by a, b with (where c | take 1)",
                "T | partition hint.strategy=native by a (top 1 by b)",
                "T | partition by a { U | where b == toscalar(V | count) }",
                "T | evaluate hint.distribution=per_node bag_unpack(d, 'x_') : (*, a:long)",
                "T | render timechart with (title='x', ycolumns=a, b, kind=stacked)",
                "T | render piechart title='x' kind=default",
                "T | reduce by a with threshold=0.1, characters='.'",
                "T | invoke FileProfile(SHA1, 1000)",
                "T | scan with_match_id=m order by a partition by b declare (n:long=0, s:string)"
                        + " with (step s1 optional output=all: a > 1 => n = 1, s = 'x'; step s2: s1.n == 1)",
                "find withsource=S in (T, U*) where a == 1 project a, b:string",
                "find 'x' | take 1",
                "search kind=case_sensitive in (T, U) a:'x' and * has 'y'",
                "range x from 1 to 10 step 1 | extend r=range(1, 2)",
                "print x=1, 2, ['a b']=3",
                "datatable (a:long, ['b c']:string) [1, 'x', 2, 'y',]",
                "externaldata (a:string) [h@'https://example.org/a.csv'] with (format='csv', ignoreFirstRecord=true)",
                "inline_external_table (a:string) kind=storage dataformat=csv (h@'https://example.org/a.csv')",
                "inline_external_table (a:string) kind=delta (h@'https://example.org/a') | where a == 'x'",
                "let f = (a:int=1, T:(x:long), U:(*)) { let y = a; T | where x == y; }; f(1, T, U, a = 3)",
                "let f = view () { T }; f",
                "let v = materialize(T | take 1); toscalar(v | count)",
                "set notruncation; set querytrace=true; T",
                "declare query_parameters (a:long = 1, b:string); T",
                "declare pattern P = (a:string) { ('x') = { T }; }; T",
                "alias database D = database('x'); D.T",
                "restrict access to (T, database('x').*); T",
                "T | make-graph a --> b with N on c | graph-match (x)-[e]->(y) where x.a == 1 project x.b",
                "T |\n\n// a comment\n where a\n\n;\n",
                "evaluate f(T)",
                "T | project a=print, search, count, kind",
            })
    void parsesAndPrintsBackToTheSameTree(String query) {
        SourceText source = new SourceText("query", query);
        ParsedQuery parsed = new Parser().parse(source);
        String printed = new Printer(source).print(parsed.query());
        ParsedQuery again = new Parser().parse(new SourceText("printed", printed));

        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(TreeText.of(again.query())).as(printed).isEqualTo(TreeText.of(parsed.query()));
        assertThat(TreeText.strayingSpans(parsed.query())).isEmpty();
    }

    @Test
    void printsOneOperatorALine() {
        SourceText source = new SourceText("query", "let a=1d;T|where x==a|join kind=inner(U|take 5)on y|count");

        assertThat(new Printer(source).print(new Parser().parse(source).query()))
                .isEqualTo("""
                let a = 1d;
                T
                | where x == a
                | join kind=inner (
                    U
                    | take 5
                ) on y
                | count""");
    }

    @Test
    void severalMistakesAreReportedAtOnce() {
        assertThat(codes("let a = ; T | wher x | extend b = | take 5; U | project (c"))
                .containsExactly("KQL0101", "KQL0105", "KQL0101", "KQL0103");
    }

    @Test
    void anEmptyTextIsAQueryWithoutStatements() {
        assertThat(codes(" // nothing\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "-",
                "f(",
                "a[",
                "dynamic([",
                "T | where (",
                "let f = () { ",
                "T | join (",
                "iff(a, (",
                "a.",
                "T | mv-apply x on ("
            })
    void endlessNestingIsRefused(String piece) {
        assertThat(codes("print " + piece.repeat(100_000))).isNotEmpty();
        assertThat(codes(piece.repeat(100_000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x == 1 or ", "x and "})
    void aChainOfManyConditionsIsABalancedTree(String term) {
        Query query = new Parser()
                .parse(new SourceText("query", "T | where " + term.repeat(100_000) + "y"))
                .query();

        assertThat(query.statements()).singleElement().isInstanceOfSatisfying(Statement.Result.class, result -> {
            Expression.Pipeline pipeline = (Expression.Pipeline) result.expression();
            Operator.Where where = (Operator.Where) pipeline.operators().getFirst();
            assertThat(height(where.condition())).isLessThan(25);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + ", "a.", "a == b == "})
    void otherEndlessChainsAreRefused(String piece) {
        assertThat(codes("print " + piece.repeat(100_000) + "1")).contains("KQL0109");
    }

    @Test
    void longListsAreNoNesting() {
        String list = IntStream.range(0, 10_000).mapToObj(i -> "f(" + i + ")").collect(Collectors.joining(","));

        assertThat(codes("T | where x in (" + list + ") | extend " + list)).isEmpty();
    }

    private static int height(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return 1 + Math.max(height(binary.left()), height(binary.right()));
        }
        return 0;
    }

    private static List<String> codes(String query) {
        return new Parser()
                .parse(new SourceText("query", query)).diagnostics().stream()
                        .map(Diagnostic::code)
                        .toList();
    }

    private static Expression scalar(String expression) {
        ParsedQuery parsed = new Parser().parse(new SourceText("query", "print " + expression));

        assertThat(parsed.hasErrors()).as(expression).isFalse();
        assertThat(parsed.query().statements()).hasSize(1);
        if (parsed.query().statements().getFirst()
                instanceof Statement.Result(var _, Expression.Source(Operator.Print print))) {
            return print.columns().getFirst().value();
        }
        throw new AssertionError("not a print: " + expression);
    }

    private static String group(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary ->
                "(" + group(binary.left()) + " " + binary.operator().text() + " " + group(binary.right()) + ")";
            case Expression.Unary unary -> "(" + unary.operator().text() + group(unary.operand()) + ")";
            case Expression.NameReference name -> name.name().text();
            case Expression.Member member ->
                group(member.target()) + "." + member.member().text();
            case Expression.Literal literal -> "'" + literal.value() + "'";
            default -> throw new AssertionError(expression);
        };
    }
}
