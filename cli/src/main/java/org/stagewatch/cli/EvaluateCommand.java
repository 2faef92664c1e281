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
import org.stagewatch.engine.BackendException;
import org.stagewatch.evaluation.Evaluation;
import org.stagewatch.evaluation.report.EvaluationFile;
import org.stagewatch.simulation.SimulationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch evaluate`: how good detections are where the truth is known.
@Command(
        name = "evaluate",
        description = "Runs detections over simulated enterprises and says what they caught, what they missed and what"
                + " they were wrong about, several rule sets side by side.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Evidence of which the truth is known already (--truth). Default: simulate it.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--truth",
            paramLabel = "DIR",
            description = "The truth about the evidence, as `simulate` writes it.")
    private @Nullable Path truth;

    @Option(
            names = "--combine",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Results of earlier evaluations, written with --format json: puts them together.")
    private List<Path> earlier = List.of();

    @Option(
            names = "--seed",
            split = ",",
            paramLabel = "SEED",
            description = "The enterprises to simulate, one for each seed. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private List<Long> seeds = List.of();

    @Mixin
    private SimulationOptions simulation = new SimulationOptions();

    @Option(
            names = "--package",
            paramLabel = "ID|DIR",
            description = "A detection package. Default: all that come with the program.")
    private List<String> packages = List.of();

    @Option(
            names = "--detections",
            paramLabel = "PATH",
            description = "Another rule set to compare with: a package's folder, or plain queries (.kql) and analytic"
                    + " rules (.yaml), each result of which counts as an alarm.")
    private List<Path> others = List.of();

    @Option(
            names = "--format",
            description = "What is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private EvaluationFormat format = EvaluationFormat.TABLE;

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
            if (!earlier.isEmpty()) {
                write(combined());
                return ExitStatus.FINE;
            }
            List<RuleSet> ruleSets = RuleSet.of(packages, others);
            EvaluationWork work = new EvaluationWork(engine, program, err, ruleSets);
            write(evidence.isEmpty() && truth == null ? work.simulated(settings()) : work.known(evidence, known()));
            return ExitStatus.FINE;
        } catch (WrongArgument e) {
            err.println("stagewatch evaluate: " + e.text());
            return ExitStatus.ERROR;
        }
    }

    private Evaluation combined() throws IOException, WrongArgument {
        List<Evaluation> evaluations = new ArrayList<>();
        for (Path file : earlier) {
            evaluations.add(new EvaluationFile(file).read());
        }
        try {
            return evaluations.stream().reduce(Evaluation::with).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(String.valueOf(e.getMessage()));
        }
    }

    private Path known() throws WrongArgument {
        if (truth == null || evidence.isEmpty()) {
            throw new WrongArgument("evidence and --truth are needed both, or neither to simulate them");
        }
        WrongArgument.ifMissing(evidence);
        return truth;
    }

    private List<SimulationSettings> settings() throws WrongArgument {
        List<SimulationSettings> settings = new ArrayList<>();
        for (long seed : seeds) {
            settings.add(simulation.settingsWithEachStyle(seed));
        }
        return settings;
    }

    private void write(Evaluation evaluation) throws IOException {
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            format.report(program.terminal().text()).write(evaluation, standard);
            standard.flush();
            return;
        }
        try (Writer file = Files.newBufferedWriter(out)) {
            format.report(Terminal.PIPE.text()).write(evaluation, file);
        }
    }
}
