package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.report.ReportWriter;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.engine.BackendException;
import org.stagewatch.telemetry.external.NetworkUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
            names = "--memory-limit",
            paramLabel = "SIZE",
            converter = ByteSize.Converter.class,
            description = "How much memory queries may use, such as 8GB. Default: 4GB.")
    private ByteSize memory = new ByteSize(ScanWork.USUAL_MEMORY);

    @Option(
            names = "--spill",
            paramLabel = "DIR",
            description = "Where queries put what does not fit into memory. Default: a temporary folder.")
    private @Nullable Path spill;

    @Option(names = "--allow-network", description = "Let queries fetch the files that they name with externaldata.")
    private boolean isNetworkAllowed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            for (Path path : paths) {
                if (!Files.exists(path)) {
                    throw new WrongArgument("there is no file or folder " + path);
                }
            }
            DetectionSet detections = new DetectionChoice(packages, loose, watchlists).load();
            for (FileDiagnostic diagnostic : detections.diagnostics()) {
                err.println(diagnostic);
            }
            if (detections.detections().isEmpty()) {
                throw new WrongArgument("there is no detection to run");
            }
            NetworkUse network = isNetworkAllowed ? NetworkUse.ALLOWED : NetworkUse.FORBIDDEN;
            ScanResult result = new ScanWork(memory.bytes(), spill, network, err).run(paths, detections);
            write(result);
            if (detections.hasErrors() || result.hasFailures()) {
                return ExitStatus.ERROR;
            }
            return result.reaches(failOn) ? ExitStatus.FOUND : ExitStatus.FINE;
        } catch (WrongArgument e) {
            err.println("stagewatch scan: " + e.text());
            return ExitStatus.ERROR;
        } catch (BackendException.Cancelled _) {
            err.println("stagewatch scan: stopped");
            return ExitStatus.ERROR;
        } catch (BackendException e) {
            err.println("stagewatch scan: " + e.getMessage());
            return ExitStatus.ERROR;
        }
    }

    private void write(ScanResult result) throws IOException {
        boolean isTerminal = out == null && Terminal.isInteractive();
        TerminalText terminal =
                new TerminalText(Terminal.width(), isTerminal ? TerminalText.Colours.ON : TerminalText.Colours.OFF);
        ReportWriter report = format.writer(terminal);
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            report.write(result, standard);
            standard.flush();
            return;
        }
        try (Writer file = Files.newBufferedWriter(out)) {
            report.write(result, file);
        }
        // What the file's format has no place for must not get lost.
        if (format != ReportFormat.TABLE) {
            spec.commandLine().getErr().println("The result is in " + out);
        }
    }
}
