package org.stagewatch.spec;

import java.io.Serial;

/// A specification file is not written as it has to be. The message begins with `file:line:column`.
public final class SpecFormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param line counted from 1, as is the column
    public SpecFormatException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
    }
}
