package org.stagewatch.kql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.source.DiagnosticRenderer;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;

/// What holds for every query that people wrote.
class CorpusTest {
    private static final long SEED = Long.getLong("stagewatch.seed", 1074);
    private static final int SAMPLES = Integer.getInteger("stagewatch.samples", 1);

    private final Parser parser = new Parser();

    @Test
    void publicQueriesParseWhereTheServiceParsesThem() {
        List<String> different = Corpus.publicQueries().stream()
                .filter(entry -> parser.parse(entry.source()).hasErrors() == entry.parses())
                .map(this::describe)
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void everyConformanceCaseParses() {
        List<String> refused = Corpus.engineCases().stream()
                .filter(entry -> parser.parse(entry.source()).hasErrors())
                .map(this::describe)
                .toList();

        assertThat(refused).isEmpty();
    }

    @Test
    void tokensJoinedAreTheText() {
        for (Corpus.Entry entry : Corpus.publicQueries()) {
            String joined = Lexer.tokens(entry.source(), new Diagnostics()).stream()
                    .map(Token::text)
                    .collect(Collectors.joining());
            assertThat(joined).isEqualTo(entry.query());
        }
    }

    @Test
    void printedQueriesParseToTheSameTree() {
        for (Corpus.Entry entry : readable()) {
            Query tree = parser.parse(entry.source()).query();
            String printed = new Printer(entry.source()).print(tree);
            Query again = parser.parse(new SourceText(entry.id(), printed)).query();

            assertThat(TreeText.of(again)).as(entry.id() + "\n" + printed).isEqualTo(TreeText.of(tree));
        }
    }

    @Test
    void spansLieWithinTheirParents() {
        for (Corpus.Entry entry : all()) {
            assertThat(TreeText.strayingSpans(parser.parse(entry.source()).query()))
                    .as(entry.id())
                    .isEmpty();
        }
    }

    @Test
    void prefixesGiveDiagnosticsAndTrees() {
        Random random = new Random(SEED);
        for (Corpus.Entry entry : all()) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                String prefix =
                        entry.query().substring(0, random.nextInt(entry.query().length() + 1));
                checkAny(new SourceText(entry.id(), prefix));
            }
        }
    }

    @Test
    void mutatedQueriesGiveDiagnosticsAndTrees() {
        Random random = new Random(SEED);
        for (Corpus.Entry entry : all()) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                List<String> tokens = new ArrayList<>(Lexer.tokens(entry.source(), new Diagnostics()).stream()
                        .map(Token::text)
                        .toList());
                mutate(tokens, random);
                checkAny(new SourceText(entry.id(), String.join("", tokens)));
            }
        }
    }

    private static void mutate(List<String> tokens, Random random) {
        int index = random.nextInt(tokens.size());
        switch (random.nextInt(3)) {
            case 0 -> tokens.remove(index);
            case 1 -> tokens.add(index, tokens.get(random.nextInt(tokens.size())));
            default -> Collections.swap(tokens, index, random.nextInt(tokens.size()));
        }
    }

    /// What holds for every text, right or wrong.
    private void checkAny(SourceText source) {
        ParsedQuery parsed = parser.parse(source);

        assertThat(TreeText.strayingSpans(parsed.query())).as(source.text()).isEmpty();
        assertThat(parsed.diagnostics())
                .as(source.text())
                .allMatch(diagnostic -> diagnostic.span().end() <= source.text().length());
        assertThat(new DiagnosticRenderer(source).render(parsed.diagnostics())).isNotNull();
        boolean missing = TreeText.of(parsed.query()).contains("Missing(");
        assertThat(missing && !parsed.hasErrors()).as(source.text()).isFalse();
        if (!parsed.hasErrors()) {
            String printed = new Printer(source).print(parsed.query());
            Query again = parser.parse(new SourceText("printed", printed)).query();
            assertThat(TreeText.of(again))
                    .as(source.text() + "\nprinted:\n" + printed)
                    .isEqualTo(TreeText.of(parsed.query()));
        }
    }

    private List<Corpus.Entry> readable() {
        return all().stream().filter(Corpus.Entry::parses).toList();
    }

    private static List<Corpus.Entry> all() {
        List<Corpus.Entry> all = new ArrayList<>(Corpus.publicQueries());
        all.addAll(Corpus.engineCases());
        return all;
    }

    private String describe(Corpus.Entry entry) {
        return entry.id()
                + parser.parse(entry.source()).diagnostics().stream()
                        .map(diagnostic -> "\n    "
                                + entry.source().position(diagnostic.span().start()) + " " + diagnostic.code() + " "
                                + diagnostic.message())
                        .limit(3)
                        .collect(Collectors.joining());
    }
}
