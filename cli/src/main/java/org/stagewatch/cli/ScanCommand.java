package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.investigate.InvestigationGuide;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.report.ReportWriter;
import org.stagewatch.detection.report.RunProblems;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch scan`: runs detections over evidence and reports what they find.
@Command(
        name = "scan",
        description = "Scans telemetry for remote data staging: replays the detections over the time it covers.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Evidence: files, folders or archives.")
    private List<Path> paths = List.of();

    @Option(
            names = "--package",
            paramLabel = "ID|DIR",
            description = "A detection package. Default: all that come with the program.")
    private List<String> packages = List.of();

    @Option(
            names = "--detections",
            paramLabel = "PATH",
            description = "Queries (.kql) and Sentinel analytic rules (.yaml) to run.")
    private List<Path> loose = List.of();

    @Option(
            names = "--watchlist",
            paramLabel = "FILE",
            description = "A watchlist as CSV, named after its file. Rows are added to a package's list of that name.")
    private List<Path> watchlists = List.of();

    @Option(
            names = "--format",
            description = "What is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with status 1 at a finding this grave: ${COMPLETION-CANDIDATES}. Default: "
                    + "${DEFAULT-VALUE}.",
            defaultValue = "low")
    private Severity failOn = Severity.LOW;

    @Option(
            names = "--investigate",
            description = "Also ask the first questions of each package's investigation.md about each incident.")
    private boolean isInvestigating;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @ParentCommand
    private Main program = new Main(Terminal.PIPE, new Interruption());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BackendException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            WrongArgument.ifMissing(paths);
            DetectionSet detections = new DetectionChoice(packages, loose, watchlists).load();
            for (FileDiagnostic diagnostic : detections.diagnostics()) {
                err.println(diagnostic);
            }
            if (detections.detections().isEmpty()) {
                throw new WrongArgument("there is no detection to run");
            }
            InvestigationGuide guide = isInvestigating ? InvestigationGuide.of(detections) : InvestigationGuide.NONE;
            guide.diagnostics().forEach(err::println);
            ScanResult result = new ScanWork(engine, guide, program, err).run(paths, detections);
            write(result);
            // What the other formats have no place for must not get lost.
            if (format != ReportFormat.TABLE) {
                new RunProblems(program.terminal().text()).write(result.runs(), err);
                err.flush();
            }
            Instant last = result.lastEvent();
            if (last != null) {
                boolean isInReport = format == ReportFormat.TABLE && out == null;
                PrintWriter told = isInReport ? spec.commandLine().getOut() : err;
                new ExclusionNotice(program.terminal().text()).write(detections.watchlists(), last, told);
                told.flush();
            }
            if (detections.hasErrors() || result.hasFailures()) {
                return ExitStatus.ERROR;
            }
            return result.reaches(failOn) ? ExitStatus.FOUND : ExitStatus.FINE;
        } catch (WrongArgument e) {
            err.println("stagewatch scan: " + e.text());
            return ExitStatus.ERROR;
        }
    }

    private void write(ScanResult result) throws IOException {
        Terminal terminal = out == null ? program.terminal() : Terminal.PIPE;
        ReportWriter report = format.writer(terminal.text());
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            report.write(result, standard);
            standard.flush();
            return;
        }
        try (Writer file = Files.newBufferedWriter(out)) {
            report.write(result, file);
        }
        if (format != ReportFormat.TABLE) {
            spec.commandLine().getErr().println("The result is in " + out);
        }
    }
}
