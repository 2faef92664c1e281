package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.report.HtmlReport;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.detection.report.TerminalReport;
import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.engine.BackendException;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.telemetry.external.NetworkUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stagewatch demo`: shows on made-up evidence what the product does.
@Command(
        name = "demo",
        description = "Writes a small evidence folder, scans it and leaves a report, all in the folder `demo`.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 42;

    @Option(names = "--dir", paramLabel = "DIR", description = "Another folder than `demo`.", defaultValue = "demo")
    private Path folder = Path.of("demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return demo(new DemoFolder(folder));
        } catch (WrongArgument e) {
            err.println("stagewatch demo: " + e.text());
        } catch (BackendException e) {
            err.println("stagewatch demo: " + e.getMessage());
        }
        return ExitStatus.ERROR;
    }

    private int demo(DemoFolder demo) throws IOException, WrongArgument, BackendException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DetectionSet detections = new DetectionChoice(List.of(), List.of(), List.of()).load();
        for (FileDiagnostic diagnostic : detections.diagnostics()) {
            err.println(diagnostic);
        }
        demo.clear();
        out.println(
                "A made-up enterprise works for three days; intruders gather its files. Writing what its sensors saw.");
        out.flush();
        switch (new Simulation(SimulationSettings.small(SEED)).write(demo.evidence(), demo.truth())) {
            case SimulationOutcome.Refused(var reason) -> throw new WrongArgument(reason);
            case SimulationOutcome.Written written -> {
                demo.remember();
                out.printf("%,d events are in %s. Scanning them ...%n%n", written.rows(), demo.evidence());
                out.flush();
            }
        }
        ScanResult result = new ScanWork(ScanWork.USUAL_MEMORY, null, NetworkUse.FORBIDDEN, err)
                .run(List.of(demo.evidence()), detections);
        boolean isTerminal = Terminal.isInteractive();
        TerminalText terminal =
                new TerminalText(Terminal.width(), isTerminal ? TerminalText.Colours.ON : TerminalText.Colours.OFF);
        new TerminalReport(terminal).write(result, out);
        try (Writer report = Files.newBufferedWriter(demo.report())) {
            new HtmlReport().write(result, report);
        }
        demo.remember();
        out.println();
        out.println("The report is in " + demo.report().toAbsolutePath() + " (open it in a browser).");
        out.println("What the intruders really did is in " + demo.truth().resolve("attacks.ndjson") + ".");
        out.println();
        out.println("Next:");
        out.println("  stagewatch scan YOUR-LOGS --format html --out report.html");
        out.println("  stagewatch query --data " + demo.evidence()
                + " 'DeviceFileEvents | where isnotempty(RequestSourceIP) | summarize count() by DeviceName'");
        out.flush();
        return detections.hasErrors() || result.hasFailures() ? ExitStatus.ERROR : ExitStatus.FINE;
    }
}
