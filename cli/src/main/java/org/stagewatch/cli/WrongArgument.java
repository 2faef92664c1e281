package org.stagewatch.cli;

import java.io.Serial;

/// What the user asked for cannot be done; the message says why and what to do.
final class WrongArgument extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    WrongArgument(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
