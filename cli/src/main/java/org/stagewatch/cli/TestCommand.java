package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.verify.CaseResult;
import org.stagewatch.detection.verify.DetectionTests;
import org.stagewatch.telemetry.schema.TableSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stagewatch test`: runs the tests of detections.
@Command(
        name = "test",
        description = "Runs the tests that lie beside detections: rows in, findings out.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Folders: of packages, of one package, or of one detection.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "What is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private TestReportFormat format = TestReportFormat.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        DetectionSet detections = DetectionSet.EMPTY;
        for (Path path : paths) {
            detections = detections.with(PackageLoader.load(path));
        }
        for (FileDiagnostic diagnostic : detections.diagnostics()) {
            err.println(diagnostic);
        }
        DetectionTests tests = new DetectionTests(TableSchemas.load().catalog(), detections.watchlists());
        List<CaseResult> results = new ArrayList<>();
        for (Detection detection : detections.detections()) {
            List<CaseResult> cases = tests.run(detection);
            if (cases.isEmpty()) {
                err.println(detection.id() + " has no tests");
            }
            results.addAll(cases);
        }
        format.write(results, spec.commandLine().getOut());
        if (detections.hasErrors()) {
            return ExitStatus.ERROR;
        }
        return results.stream().allMatch(CaseResult::isPassed) ? ExitStatus.FINE : ExitStatus.FOUND;
    }
}
