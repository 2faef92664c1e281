package org.stagewatch.engine.duckdb;

import java.sql.SQLException;
import org.stagewatch.engine.BackendException;

/// Turns what the driver throws into what a user may read.
///
/// The driver tells kinds of errors apart by the first words of their messages only, and adds the SQL in lines below.
final class DuckDbErrors {
    private static final String OUT_OF_MEMORY = "Out of Memory Error";

    private final DuckDbSettings settings;

    DuckDbErrors(DuckDbSettings settings) {
        this.settings = settings;
    }

    BackendException of(SQLException error) {
        String message = String.valueOf(error.getMessage());
        if (message.startsWith(OUT_OF_MEMORY)) {
            return new BackendException.OutOfMemory(settings.memoryLimit(), settings.spillDirectory(), error);
        }
        String functionFailure = FunctionFailure.messageIn(message);
        if (functionFailure != null) {
            return new BackendException.Failed(functionFailure, error);
        }
        return new BackendException.Failed(firstLine(message), error);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("the database gave no reason");
    }
}
