package org.stagewatch.cli;

import java.io.IOException;
import org.stagewatch.cli.TuneWork.Outcome;
import org.stagewatch.detection.report.TerminalText;

/// How the proof of exclusions is written.
enum TuneFormat {
    TABLE,
    JSON;

    void write(Outcome outcome, TerminalText terminal, Appendable out) throws IOException {
        switch (this) {
            case TABLE -> new TuneTable(terminal).write(outcome, out);
            case JSON -> TuneJson.write(outcome, out);
        }
    }
}
