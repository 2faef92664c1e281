package org.stagewatch.cli;

import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the user asked for cannot be done; the message says why and what to do.
final class WrongArgument extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    WrongArgument(String message) {
        super(message);
    }

    /// @throws WrongArgument if a path that the user named leads nowhere
    static void ifMissing(List<Path> paths) throws WrongArgument {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongArgument("there is no file or folder " + path);
            }
        }
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
