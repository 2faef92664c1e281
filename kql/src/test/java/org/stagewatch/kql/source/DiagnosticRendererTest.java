package org.stagewatch.kql.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    @Test
    void drawsTheLineAndMarksUnderThePlace() {
        assertThat(render("T\n| where Nope == 1", 10, 14, "unknown column", "did you mean `Node`?"))
                .isEqualTo("""
                error[KQL0201]: message
                  --> query.kql:2:9
                  |
                2 | | where Nope == 1
                  |         ^^^^ unknown column
                  = help: did you mean `Node`?
                """);
    }

    @Test
    void alignsTabsAndWideCharacters() {
        assertThat(render("\t'日本😊' x", 8, 9, "")).endsWith("""
                1 |     '日本😊' x
                  |              ^
                """);
    }

    @Test
    void drawsTheFirstAndTheLastLineOfALongSpan() {
        assertThat(render("a (b\nc\nd) e", 2, 9, "all this")).endsWith("""
                1 | a (b
                  |   ^^
                ...
                3 | d) e
                  | ^^ all this
                """);
    }

    @Test
    void marksThePlaceOfAnEmptySpanAtTheEnd() {
        assertThat(render("T | ", 4, 4, "here")).endsWith("""
                1 | T |\s
                  |     ^ here
                """);
    }

    @Test
    void cutsAnEndlessLine() {
        assertThat(render("x".repeat(10_000) + "!" + "y".repeat(10_000), 10_000, 10_001, "")
                        .length())
                .isLessThan(600);
    }

    @Test
    void neverDrawsControlCharacters() {
        assertThat(render("T \u001b[31m\u202e", 2, 3, "")).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void drawsOtherPlacesWithDashes() {
        SourceText source = new SourceText("query.kql", "f(\n1");
        Diagnostic diagnostic = new Diagnostic(
                "KQL0103",
                Severity.ERROR,
                "message",
                new Diagnostic.Label(new Span(4, 4), "expected `)`"),
                List.of(new Diagnostic.Label(new Span(1, 2), "to close this")),
                List.of());

        assertThat(new DiagnosticRenderer(source).render(List.of(diagnostic))).endsWith("""
                1 | f(
                  |  - to close this
                2 | 1
                  |  ^ expected `)`
                """);
    }

    @Test
    void drawsTwentyAtMost() {
        Diagnostic diagnostic = Diagnostic.error("KQL0201", "message", new Span(0, 1), "");

        assertThat(new DiagnosticRenderer(new SourceText("query.kql", "T")).render(Collections.nCopies(23, diagnostic)))
                .endsWith("\nand 3 more\n");
    }

    private static String render(String text, int start, int end, String label, String... help) {
        Diagnostic diagnostic = Diagnostic.error("KQL0201", "message", new Span(start, end), label, help);
        return new DiagnosticRenderer(new SourceText("query.kql", text)).render(List.of(diagnostic));
    }
}
