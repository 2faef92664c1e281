package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.Optimization;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.ParsedQuery;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Printer;
import org.stagewatch.kql.type.Datetime;

/// Whatever a text holds, it is compiled or refused: soon, without an exception, with diagnostics that lie within it.
///
/// `-Dstagewatch.mutations=100000` tries more texts, `-Dstagewatch.seed=7` others. A failure prints the text.
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final int MUTATIONS = Integer.getInteger("stagewatch.mutations", 3_000);
    private static final long SEED = Long.getLong("stagewatch.seed", 1074);
    private static final Duration SLOWEST = Duration.ofSeconds(10);
    /// Prefixes are tried where a token ends: at every fiftieth one, or at each in a long run.
    private static final int PREFIX_STEP = MUTATIONS > 10_000 ? 1 : 50;

    @Test
    void survivesMutations() throws IOException {
        PublicQueries people = PublicQueries.load();
        Kql kql = new Kql(people.catalog(), Optimization.FOR_ANY_ROWS);
        List<String> queries = people.queries();
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random);
        for (int count = 0; count < MUTATIONS; count++) {
            String query = queries.get(random.nextInt(queries.size()));
            check(kql, mutation.of(query, queries.get(random.nextInt(queries.size()))));
        }
    }

    @Test
    void survivesPrefixes() throws IOException {
        PublicQueries people = PublicQueries.load();
        Kql kql = new Kql(people.catalog(), Optimization.FOR_ANY_ROWS);
        for (String query : people.queries()) {
            int end = 0;
            int count = 0;
            for (String token : Mutation.tokens(query)) {
                end += token.length();
                if (count++ % PREFIX_STEP == 0) {
                    check(kql, query.substring(0, end));
                }
            }
        }
    }

    private static void check(Kql kql, String text) {
        CpuTime time = CpuTime.startingNow();
        SourceText source = new SourceText("query", text);
        try {
            assertWithin(kql.bind(source, Datetime.UNIX_EPOCH_TICKS).diagnostics(), text);
            assertWithin(
                    kql.compile(source, Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB)
                            .diagnostics(),
                    text);
            printsTheSameAgain(source);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("an exception for the query:\n" + text, e);
        }
        assertThat(time.used()).as(text).isLessThan(SLOWEST);
    }

    private static void printsTheSameAgain(SourceText source) {
        ParsedQuery parsed = new Parser().parse(source);
        if (parsed.hasErrors()) {
            return;
        }
        String printed = new Printer(source).print(parsed.query());
        SourceText second = new SourceText("printed", printed);
        ParsedQuery again = new Parser().parse(second);
        assertThat(again.diagnostics()).as(printed).isEmpty();
        assertThat(new Printer(second).print(again.query())).as(source.text()).isEqualTo(printed);
    }

    private static void assertWithin(List<Diagnostic> diagnostics, String text) {
        for (Diagnostic diagnostic : diagnostics) {
            assertThat(diagnostic.span().end())
                    .as("end of %s in: %s", diagnostic, text)
                    .isLessThanOrEqualTo(text.length());
        }
    }
}
