package org.stagewatch.kql.syntax;

/// What a token is. Words are not told apart here: whether `by` is a keyword or a column depends on its place.
public enum TokenKind {
    WHITESPACE("blanks"),
    COMMENT("a comment"),
    /// A line that begins with `#`, meant for the tool that a query is run in.
    DIRECTIVE("a directive"),
    /// A name or a keyword, also `$left`.
    IDENTIFIER("a name"),
    STRING("a text"),
    LONG("a number"),
    REAL("a number"),
    /// A number with a unit: `1.5h`.
    TIMESPAN("a timespan"),
    /// `datetime(...)` and its like, up to the closing parenthesis.
    TYPED("a constant"),
    /// `in~`, `!has`, `!in~` and other operators made of a word and a sign.
    WORD_OPERATOR("an operator"),
    OPEN_PARENTHESIS("`(`"),
    CLOSE_PARENTHESIS("`)`"),
    OPEN_BRACKET("`[`"),
    CLOSE_BRACKET("`]`"),
    OPEN_BRACE("`{`"),
    CLOSE_BRACE("`}`"),
    PIPE("`|`"),
    SEMICOLON("`;`"),
    COMMA("`,`"),
    COLON("`:`"),
    DOT("`.`"),
    DOTS("`..`"),
    ASSIGN("`=`"),
    ARROW("`=>`"),
    EQUAL("`==`"),
    EQUAL_IGNORING_CASE("`=~`"),
    NOT_EQUAL("`!=`"),
    NOT_EQUAL_IGNORING_CASE("`!~`"),
    LESS("`<`"),
    LESS_OR_EQUAL("`<=`"),
    GREATER("`>`"),
    GREATER_OR_EQUAL("`>=`"),
    PLUS("`+`"),
    MINUS("`-`"),
    STAR("`*`"),
    SLASH("`/`"),
    PERCENT("`%`"),
    /// A character that KQL has no use for.
    UNKNOWN("a stray character"),
    END("the end of the query");

    private final String description;

    TokenKind(String description) {
        this.description = description;
    }

    /// What a person would call it, with an article where there is no exact text.
    public String description() {
        return description;
    }

    boolean isTrivia() {
        return this == WHITESPACE || this == COMMENT || this == DIRECTIVE;
    }
}
