package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.PackageLoader;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.detection.verify.CaseResult;
import org.stagewatch.detection.verify.ConditionResult;
import org.stagewatch.detection.verify.ConditionTests;
import org.stagewatch.detection.verify.DetectionTests;
import org.stagewatch.detection.verify.MaterialTests;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.spec.SpecFormatException;
import org.stagewatch.telemetry.schema.TableSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch test`: runs the tests of detections and of what else is in their packages.
@Command(
        name = "test",
        description =
                "Runs the tests that lie beside detections and hunting queries: rows in, findings out. In a package,"
                        + " tries out the queries of its documents, and checks its attack tests.",
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

    @Option(
            names = "--conditions",
            description = "Instead, take away each condition of each query in turn, and of the functions in PATH that"
                    + " the queries call, and list those that no test misses. Takes minutes for each package.")
    private boolean isForConditions;

    @Option(
            names = "--functions",
            paramLabel = "NAME",
            split = ",",
            description = "With --conditions: only those of these functions, wherever they are.")
    private List<String> functions = List.of();

    @ParentCommand
    private Main program = new Main(Terminal.PIPE, new Interruption());

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
        Catalog catalog = TableSchemas.load().catalog();
        DetectionTests tests = new DetectionTests(catalog, detections.watchlists());
        if (isForConditions || !functions.isEmpty()) {
            return conditions(tests, detections);
        }
        List<PackageMaterial> materials = new ArrayList<>();
        for (Path path : paths) {
            PackageLoader.packages(path).forEach(folder -> materials.add(PackageMaterial.load(folder)));
        }
        materials.forEach(material -> material.diagnostics().forEach(err::println));
        List<CaseResult> results = cases(tests, detections);
        for (PackageMaterial material : materials) {
            results.addAll(new MaterialTests(catalog, detections).run(material));
        }
        format.write(results, spec.commandLine().getOut());
        boolean isBroken = detections.hasErrors()
                || materials.stream()
                        .anyMatch(material -> !material.diagnostics().isEmpty());
        return isBroken ? ExitStatus.ERROR : status(results.stream().allMatch(CaseResult::isPassed));
    }

    private static int status(boolean isWell) {
        return isWell ? ExitStatus.FINE : ExitStatus.FOUND;
    }

    private List<CaseResult> cases(DetectionTests tests, DetectionSet detections) throws IOException {
        List<List<CaseResult>> results;
        try {
            // Planning a large query takes one processor seconds, however few its rows are.
            results = detections.detections().parallelStream()
                    .map(detection -> run(tests, detection))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (int index = 0; index < results.size(); index++) {
            if (results.get(index).isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(detections.detections().get(index).id() + " has no tests");
            }
        }
        return new ArrayList<>(results.stream().flatMap(List::stream).toList());
    }

    private static List<CaseResult> run(DetectionTests tests, Detection detection) {
        try {
            return tests.run(detection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int conditions(DetectionTests tests, DetectionSet detections) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConditionWork work = new ConditionWork(tests, detections, program, err);
        try {
            ConditionTests.Outcome outcome = functions.isEmpty() ? work.within(paths) : work.ofFunctions(functions);
            write(outcome);
            return detections.hasErrors() ? ExitStatus.ERROR : status(outcome.isWell());
        } catch (WrongArgument e) {
            err.println("stagewatch test: " + e.text());
        } catch (SpecFormatException | BackendException e) {
            err.println("stagewatch test: " + e.getMessage());
        }
        return ExitStatus.ERROR;
    }

    private void write(ConditionTests.Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        outcome.broken().forEach(test -> out.println("this test fails as it is, and so holds nothing: " + test));
        for (ConditionResult result : outcome.results()) {
            if (!result.isHeld()) {
                out.println(result.file() + ":" + result.place() + ": " + result.problem() + ": "
                        + result.condition().replaceAll("\\s+", " "));
            }
        }
        long loose =
                outcome.results().stream().filter(result -> !result.isHeld()).count();
        out.printf("%,d conditions, %,d untested%n", outcome.results().size(), loose);
        out.flush();
    }
}
