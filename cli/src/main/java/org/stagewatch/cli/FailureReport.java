package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.stagewatch.engine.BackendException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what went wrong when a command fails: the outside world in a sentence; a defect of ours as such, with its trace
/// in a file and not on the screen.
final class FailureReport implements IExecutionExceptionHandler {
    private final Interruption interruption;

    FailureReport(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        // What fails when its work is taken away has no other cause.
        if (interruption.isRequested()) {
            err.println("stagewatch: stopped before the end");
            err.flush();
            return ExitStatus.INTERRUPTED;
        }
        switch (failure) {
            case BackendException e -> err.println("stagewatch: " + e.getMessage());
            case NoSuchFileException e -> err.println("stagewatch: there is no file " + e.getFile());
            case IOException e -> err.println("stagewatch: a file could not be read or written: " + e.getMessage());
            default -> defect(failure, err);
        }
        err.flush();
        return ExitStatus.ERROR;
    }

    private static void defect(Exception failure, PrintWriter err) {
        err.println("stagewatch: this is a defect of Stagewatch: " + failure);
        try {
            Path trace = Files.createTempFile("stagewatch-", ".trace");
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(trace, StandardCharsets.UTF_8))) {
                failure.printStackTrace(file);
            }
            err.println("  Please report it with the file " + trace + " and the command you gave.");
        } catch (IOException e) {
            err.println("  Its trace could not be written: " + e.getMessage());
        }
    }
}
