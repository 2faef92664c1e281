package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.cli.TuneWork.Exclusion;
import org.stagewatch.detection.exclusion.ExclusionVerdict;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.pack.CsvTable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.engine.BackendException;
import org.stagewatch.spec.SpecFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch tune`: proves exclusions.
@Command(
        name = "tune",
        description = "Shows for each exclusion what it silences of harmless work and which attacks it would hide, and"
                + " refuses one that hides any. Attacks are the packages' tests and those on a simulated enterprise, as"
                + " they are and as if they went through the excluded system.",
        mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {
    @Option(
            names = "--package",
            paramLabel = "ID|DIR",
            description = "A detection package. Default: all that come with the program.")
    private List<String> packages = List.of();

    @Option(
            names = "--exclusions",
            paramLabel = "FILE",
            description = "Proposed exclusions: what `stagewatch baseline` wrote, or a list with the columns Host,"
                    + " Account, Place, Means. The packages' own are always proved.")
    private List<Path> files = List.of();

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Your telemetry of a quiet period: the harmless data. Default: the work that goes on in the"
                    + " simulated enterprise, which has none of your systems.")
    private List<Path> data = List.of();

    @Option(
            names = "--seed",
            description = "The enterprise to simulate. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private long seed = 42;

    @Mixin
    private SimulationOptions simulation = new SimulationOptions();

    @Option(
            names = "--format",
            description = "What is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private TuneFormat format = TuneFormat.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file. Default: standard output.")
    private @Nullable Path out;

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
            WrongArgument.ifMissing(data);
            DetectionSet detections = new DetectionChoice(packages, List.of(), List.of()).load();
            detections.diagnostics().forEach(err::println);
            if (detections.hasErrors()) {
                throw new WrongArgument("nothing can be proved with a package that has errors");
            }
            List<Exclusion> exclusions = exclusions(detections, err);
            if (exclusions.isEmpty()) {
                throw new WrongArgument(
                        "there is no exclusion to prove: the watchlist " + KnownSystem.LIST
                                + " is empty; name proposals with --exclusions, as `stagewatch baseline --out FILE` writes them");
            }
            TuneWork.Outcome outcome = new TuneWork(engine, program, err, detections)
                    .prove(exclusions, data, simulation.settingsWithEachStyle(seed));
            write(outcome);
            List<ExclusionVerdict> refused = outcome.verdicts().stream()
                    .filter(ExclusionVerdict::isRefused)
                    .toList();
            for (ExclusionVerdict verdict : refused) {
                err.println("stagewatch tune: refused: "
                        + program.terminal().text().clean(verdict.system().title())
                        + ", would hide " + verdict.hidden().size() + ", such as `"
                        + verdict.hidden().getFirst().test()
                        + "`. Name the account, the place and the means, and no more than the work needs.");
            }
            return refused.isEmpty() ? ExitStatus.FINE : ExitStatus.FOUND;
        } catch (WrongArgument e) {
            err.println("stagewatch tune: " + e.text());
            return ExitStatus.ERROR;
        } catch (SpecFormatException e) {
            err.println("stagewatch tune: a test can't be read: " + e.getMessage());
            return ExitStatus.ERROR;
        }
    }

    private List<Exclusion> exclusions(DetectionSet detections, PrintWriter err) throws WrongArgument {
        List<Exclusion> exclusions = new ArrayList<>();
        for (KnownSystem system : KnownSystem.in(detections.watchlists())) {
            exclusions.add(new Exclusion(system, "watchlist " + KnownSystem.LIST));
        }
        for (Path file : files) {
            List<FileDiagnostic> diagnostics = new ArrayList<>();
            CsvTable table = CsvTable.read(file, diagnostics);
            diagnostics.forEach(err::println);
            if (table == null || !table.columns().contains("Host")) {
                throw new WrongArgument(
                        file + " is no list of exclusions: it needs a line of column names, with Host" + " among them");
            }
            table.records().forEach(record -> exclusions.add(new Exclusion(KnownSystem.of(record), file.toString())));
        }
        return exclusions;
    }

    private void write(TuneWork.Outcome outcome) throws IOException {
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            format.write(outcome, program.terminal().text(), standard);
            standard.flush();
            return;
        }
        try (Writer file = Files.newBufferedWriter(out)) {
            format.write(outcome, Terminal.PIPE.text(), file);
        }
    }
}
