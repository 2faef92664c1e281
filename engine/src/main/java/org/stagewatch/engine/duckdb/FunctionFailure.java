package org.stagewatch.engine.duckdb;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A Java function threw. The driver passes it on as text only, so the text can be found again in an error's message.
final class FunctionFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String MARK = FunctionFailure.class.getName() + ": ";
    private static final int LONGEST_REASON = 200;

    FunctionFailure(String function, Throwable cause) {
        super("the function " + function + " failed: " + reason(cause), cause, false, false);
    }

    /// The message of the failure that a driver's error tells of, if it does.
    static @Nullable String messageIn(String text) {
        int start = text.indexOf(MARK);
        return start < 0
                ? null
                : text.substring(start + MARK.length()).lines().findFirst().orElse(null);
    }

    private static String reason(Throwable cause) {
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    }
}
