package org.stagewatch.kql.dialect;

/// A kind of SQL.
public enum Dialect {
    DUCKDB('"'),
    SPARK('`');

    private final char nameQuote;

    Dialect(char nameQuote) {
        this.nameQuote = nameQuote;
    }

    /// A name as this dialect quotes it.
    public String quoteName(String name) {
        String quote = String.valueOf(nameQuote);
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /// A text literal. Spark reads backslashes as escapes; DuckDB does not.
    public String quoteText(String text) {
        String escaped = this == SPARK ? text.replace("\\", "\\\\").replace("'", "\\'") : text.replace("'", "''");
        return "'" + escaped + "'";
    }
}
