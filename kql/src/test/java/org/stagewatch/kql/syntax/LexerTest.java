package org.stagewatch.kql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;

class LexerTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T | where a == 'x' // c\r\n\t| take 5;",
                "print \"a\\\"b\", @'c:\\', h\"s\", H@\"t\", ```a\n'b```, ~~~c~~~",
                "#connect cluster\nT",
                "print 1, 0x1F, 1.5e-3, 1d, 12abc, $left, 'x",
                "print datetime(2020-01-01 10:00), timespan (1d)",
                "a!in~b!hasprefix c..d=>e ? & \uD83D\uDE00 é \u00A0 }"
            })
    void tokensJoinedAreTheText(String query) {
        assertThat(lex(query).stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '^',
            value = {
                "1 LONG",
                "0xff LONG",
                "1.5 REAL",
                "1e5 REAL",
                "1. REAL",
                "1.5h TIMESPAN",
                "10microseconds TIMESPAN",
                "1tick TIMESPAN",
                "12abc IDENTIFIER",
                "1d2 IDENTIFIER",
                "_x IDENTIFIER",
                "$left IDENTIFIER",
                "datetime(2020-01-01) TYPED",
                "datetime IDENTIFIER",
                "guid(null) TYPED",
                "!in~ WORD_OPERATOR",
                "in~ WORD_OPERATOR",
                "!has_cs WORD_OPERATOR",
                "<> NOT_EQUAL",
                ".. DOTS",
                "=> ARROW",
                "!~ " + "NOT_EQUAL_IGNORING_CASE",
                "h'x' STRING",
                "H@\"x\" STRING",
                "@\"a\"\"b\" STRING",
            })
    void readsOneTokenOfAKind(String text, TokenKind kind) {
        assertThat(lex(text)).extracting(Token::kind).containsExactly(kind);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aRangeIsNoFraction() {
        assertThat(lex("1..2")).extracting(Token::kind).containsExactly(TokenKind.LONG, TokenKind.DOTS, TokenKind.LONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"'x|KQL0001", "\"x|KQL0001", "```x|KQL0001", "datetime(2020|KQL0004", "'a\\q'|KQL0002", "?|KQL0003"
            })
    void reportsWhatItCannotRead(String text, String code) {
        lex(text);

        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(code);
    }

    private List<Token> lex(String query) {
        return Lexer.tokens(new SourceText("query", query), diagnostics);
    }
}
