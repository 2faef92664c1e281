package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Compilation.Compiled;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.Optimization;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Printer;
import org.stagewatch.kql.type.Datetime;

/// What must hold for every query of every specification, whatever it says.
class CorpusTest {
    private static final int MUTATIONS = 20;
    private static final int PUBLIC_MUTATIONS = Integer.getInteger("stagewatch.samples", 1);
    private static final long SEED = Long.getLong("stagewatch.seed", 42);

    private final Kql kql = new Kql(Catalog.empty());

    @TestFactory
    Stream<DynamicTest> compilesEachPrefixWithoutAnException() throws IOException {
        return forEachQuery(query -> {
            for (int end = 0; end < query.length(); end++) {
                compile(query.substring(0, end));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> compilesAMutatedQueryWithoutAnException() throws IOException {
        return forEachQuery(query -> {
            Random random = new Random(SEED);
            for (int count = 0; count < MUTATIONS; count++) {
                compile(mutate(query, random));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> givesTheSameSqlEachTime() throws IOException {
        return forEachQuery(query -> {
            if (compile(query) instanceof Compiled first && compile(query) instanceof Compiled second) {
                assertThat(second.sql().text()).isEqualTo(first.sql().text());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> meansTheSameWhenPrinted() throws IOException {
        return forEachQuery(query -> {
            SourceText source = new SourceText("query", query);
            if (compile(query) instanceof Compiled first) {
                String printed =
                        new Printer(source).print(new Parser().parse(source).query());

                assertThat(compile(printed))
                        .as(printed)
                        .isInstanceOfSatisfying(
                                Compiled.class,
                                second -> assertThat(second.sql().text())
                                        .isEqualTo(first.sql().text()));
            }
        });
    }

    @Test
    void compilesWhatPeopleWroteWithoutAnException() throws IOException {
        PublicQueries people = PublicQueries.load();
        Kql compiler = new Kql(people.catalog(), Optimization.FOR_ANY_ROWS);
        Random random = new Random(SEED);
        for (String query : people.queries()) {
            compile(query, compiler);
            for (int count = 0; count < PUBLIC_MUTATIONS; count++) {
                compile(mutate(query, random), compiler);
            }
        }
    }

    private Stream<DynamicTest> forEachQuery(Consumer<String> check) throws IOException {
        return SpecFolder.ofTheProject().files().stream()
                .flatMap(entry -> entry.file().cases().stream()
                        .map(specCase -> DynamicTest.dynamicTest(
                                entry.file().title() + " > " + specCase.name(),
                                () -> check.accept(specCase.query().strip()))));
    }

    private Compilation compile(String text) {
        return compile(text, kql);
    }

    /// Compiles a text and checks that its diagnostics point into it.
    private static Compilation compile(String text, Kql kql) {
        Compilation compilation;
        try {
            compilation = kql.compile(new SourceText("query", text), Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("an exception for the query:\n" + text, e);
        }
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            assertThat(diagnostic.span().end())
                    .as("end of %s in: %s", diagnostic, text)
                    .isLessThanOrEqualTo(text.length());
        }
        return compilation;
    }

    /// Deletes, doubles or swaps a word, where a word is letters and digits or one other character.
    private static String mutate(String query, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(query.split("(?<=\\W)|(?=\\W)")));
        int index = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.remove(index);
            case 1 -> words.add(index, words.get(index));
            default -> words.set(index, words.set(random.nextInt(words.size()), words.get(index)));
        }
        return String.join("", words);
    }
}
