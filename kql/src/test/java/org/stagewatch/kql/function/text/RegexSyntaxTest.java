package org.stagewatch.kql.function.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a|b*?",
                "^(?i)[^]a-z\\d-]{2,5}$",
                "(?P<name>x)(?:y)(?i-s:z)",
                "(?<name>x)(?<other>y)",
                "\\Q(\\E[[:alpha:]_]\\x{1F600}\\12\\p{Greek}\\pL",
                "a{,2}{x}é"
            })
    void acceptsWhatRe2Accepts(String pattern) {
        assertThat(RegexSyntax.problem(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[a",
                "a**",
                "*a",
                "(?=a)",
                "(?!a)",
                "(?<=a)",
                "(?<!a)",
                "(?>a)",
                "(?#a)",
                "\\1",
                "\\Z",
                "\\",
                "[z-a]",
                "a{3,2}",
                "a{1001}",
                "[[:foo:]]",
                "\\p{Foo}",
                "(?P<n>a)(?P<n>b)",
                "(?<n>a)(?P<n>b)",
                "(?<>a)",
                "(?P<>a)",
                "(?i",
                "\\x1",
                "\\x{110000}",
                "[a-\\d]"
            })
    void refusesWhatRe2Refuses(String pattern) {
        assertThat(RegexSyntax.problem(pattern)).isNotNull();
    }

    @Test
    void namesTheConstructAndItsPlace() {
        assertThat(RegexSyntax.problem("ab(?<!c)"))
                .isEqualTo("`(?<!` at character 3 of the regular expression:"
                        + " lookahead and lookbehind are not supported");
    }

    @Test
    void readsAnyTextWithoutAnException() {
        Random random = new Random(2);
        String alphabet = "()[]{}\\?*+|^$-:<>=!PpQExa19,é";
        for (int count = 0; count < 20_000; count++) {
            StringBuilder pattern = new StringBuilder();
            random.ints(random.nextInt(9), 0, alphabet.length()).forEach(at -> pattern.append(alphabet.charAt(at)));

            assertThat(RegexSyntax.problem(pattern.toString())).isNotEqualTo("");
        }
    }
}
