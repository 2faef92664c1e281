package org.stagewatch.kql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.source.Diagnostics;

/// What holds for every query that people wrote.
class CorpusTest {
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
