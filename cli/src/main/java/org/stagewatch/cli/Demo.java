package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.stagewatch.detection.investigate.InvestigationGuide;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.report.HtmlReport;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.detection.report.TerminalReport;
import org.stagewatch.engine.BackendException;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome;
import org.stagewatch.simulation.SimulationSettings;

/// Made-up evidence, a scan of it and a report, all in one folder.
record Demo(DemoFolder folder, SimulationSettings settings, DetectionSet detections) {
    /// @return the exit status
    /// @throws WrongArgument if there are files in the folder that no demo wrote
    int run(Main program, PrintWriter out, PrintWriter err) throws IOException, WrongArgument, BackendException {
        folder.clear();
        out.println("A made-up enterprise works for " + (settings.days() == 1 ? "a day" : settings.days() + " days")
                + "; intruders gather its files. Writing what its sensors saw.");
        out.flush();
        switch (new Simulation(settings).write(folder.evidence(), folder.truth())) {
            case SimulationOutcome.Refused(var reason) -> throw new WrongArgument(reason);
            case SimulationOutcome.Written written -> {
                folder.remember();
                out.printf("%,d events are in %s. Scanning them ...%n%n", written.rows(), folder.evidence());
                out.flush();
            }
        }
        ScanResult result = new ScanWork(new EngineOptions(), InvestigationGuide.of(detections), program, err)
                .run(List.of(folder.evidence()), detections);
        new TerminalReport(program.terminal().text()).write(result.withoutAnswers(), out);
        try (Writer report = Files.newBufferedWriter(folder.report())) {
            new HtmlReport().write(result, report);
        }
        folder.remember();
        next(out);
        return detections.hasErrors() || result.hasFailures() ? ExitStatus.ERROR : ExitStatus.FINE;
    }

    private void next(PrintWriter out) {
        out.println();
        out.println("The report is in " + folder.report().toAbsolutePath() + " (open it in a browser).");
        out.println("What the intruders really did is in " + folder.truth().resolve("attacks.ndjson") + ".");
        out.println();
        out.println("Next:");
        out.println("  ./stagewatch scan YOUR-LOGS --format html --out report.html");
        out.println("  ./stagewatch query --data " + folder.evidence()
                + " 'DeviceFileEvents | where isnotempty(RequestSourceIP) | summarize count() by DeviceName'");
        out.flush();
    }
}
