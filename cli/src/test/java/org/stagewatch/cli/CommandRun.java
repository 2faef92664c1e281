package org.stagewatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line did, run in this process.
record CommandRun(int status, String out, String err) {
    static CommandRun of(String... arguments) {
        return of(new Main(Terminal.PIPE, new Interruption()), arguments);
    }

    static CommandRun of(Main program, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = program.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
