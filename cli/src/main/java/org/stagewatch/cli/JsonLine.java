package org.stagewatch.cli;

import org.stagewatch.engine.Cell;
import org.stagewatch.kql.type.ScalarType;

/// Writes one JSON object or array on one line.
final class JsonLine {
    private final StringBuilder text = new StringBuilder();
    private boolean isFirst = true;

    JsonLine open(char bracket) {
        separate();
        text.append(bracket);
        isFirst = true;
        return this;
    }

    JsonLine close(char bracket) {
        text.append(bracket);
        isFirst = false;
        return this;
    }

    JsonLine key(String name) {
        separate();
        text.append(new Cell(ScalarType.STRING, name).json()).append(':');
        isFirst = true;
        return this;
    }

    JsonLine text(String value) {
        return raw(new Cell(ScalarType.STRING, value).json());
    }

    JsonLine number(long value) {
        return raw(Long.toString(value));
    }

    /// A value that is JSON already.
    JsonLine raw(String json) {
        separate();
        text.append(json);
        isFirst = false;
        return this;
    }

    private void separate() {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
