package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.exclusion.Acceptance;
import org.stagewatch.detection.exclusion.Baseline;
import org.stagewatch.detection.exclusion.Proposal;
import org.stagewatch.detection.exclusion.ReviewFile;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.detection.report.TerminalText;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.type.Datetime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `stagewatch baseline`: proposes transfer systems to accept.
@Command(
        name = "baseline",
        description = "Reads telemetry of a quiet period and proposes entries of the watchlist KnownTransferSystems:"
                + " which systems move files again and again, with the evidence. Nothing is in effect until a person"
                + " accepts it.",
        mixinStandardHelpOptions = true,
        subcommands = AcceptCommand.class)
final class BaselineCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Telemetry: files, folders or archives.")
    private List<Path> paths = List.of();

    @Option(
            names = "--package",
            paramLabel = "ID|DIR",
            description = "A detection package. Default: all that come with the program.")
    private List<String> packages = List.of();

    @Option(names = "--from", paramLabel = "TIME", description = "Where the quiet period begins. Default: first event.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Where it ends. Default: the last event.")
    private @Nullable String to;

    @Option(
            names = "--expires-in",
            paramLabel = "DAYS",
            description = "For how long an accepted entry counts, 1 to 366. Default: ${DEFAULT-VALUE}.",
            defaultValue = "90")
    private int days = 90;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the proposals go, as CSV. Default: standard output.")
    private @Nullable Path out;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @ParentCommand
    private Main program = new Main(Terminal.PIPE, new Interruption());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException, BackendException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            check();
            DetectionChoice choice = new DetectionChoice(packages, List.of(), List.of());
            DetectionSet detections = choice.load();
            List<HuntingQuery> queries = new ArrayList<>();
            for (Path folder : choice.folders()) {
                queries.addAll(PackageMaterial.load(folder).baselines());
            }
            if (queries.isEmpty()) {
                throw new WrongArgument("the package has no query in its folder `baseline`");
            }
            LocalDate expires =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
            BaselineWork.Learned learned = new BaselineWork(engine, program, err)
                    .learn(
                            paths,
                            new BaselineWork.Period(time("--from", from), time("--to", to)),
                            queries,
                            detections.watchlists(),
                            expires);
            write(learned);
            return learned.result().problems().isEmpty() ? ExitStatus.FINE : ExitStatus.ERROR;
        } catch (WrongArgument e) {
            err.println("stagewatch baseline: " + e.text());
            return ExitStatus.ERROR;
        }
    }

    private void check() throws WrongArgument {
        if (paths.isEmpty()) {
            throw new WrongArgument("name the telemetry of a quiet period, such as a folder with its files");
        }
        WrongArgument.ifMissing(paths);
        if (days < 1 || days > Acceptance.LONGEST_DAYS) {
            throw new WrongArgument("--expires-in is 1 to " + Acceptance.LONGEST_DAYS + " days, not " + days
                    + ": beyond a year nobody remembers why");
        }
    }

    private static @Nullable Instant time(String option, @Nullable String text) throws WrongArgument {
        if (text == null) {
            return null;
        }
        Long ticks = Datetime.parse(text);
        if (ticks == null) {
            throw new WrongArgument(
                    option + " is a time such as 2026-03-01 or 2026-03-01T06:00:00Z, not `" + text + "`");
        }
        return Datetime.toInstant(ticks);
    }

    private void write(BaselineWork.Learned learned) throws IOException {
        PrintWriter standard = spec.commandLine().getOut();
        PrintWriter summary = out == null ? spec.commandLine().getErr() : standard;
        Baseline.Result result = learned.result();
        String review = ReviewFile.of(result.proposals()).text();
        if (out == null) {
            standard.print(review);
            standard.flush();
        } else {
            Files.writeString(out, review);
        }
        TerminalText text = program.terminal().text();
        result.problems().forEach(problem -> spec.commandLine().getErr().println(text.clean(problem)));
        summary.println("Quiet period: " + learned.from() + " to " + learned.to());
        List<Proposal> offered = result.proposals().stream()
                .filter(proposal -> !proposal.isHeldBack())
                .toList();
        summary.println(offered.size() + " proposed:");
        for (Proposal proposal : offered) {
            summary.println("  " + proposal.system().id() + "  "
                    + text.clean(proposal.system().title()) + ": "
                    + text.clean(proposal.system().reason()));
        }
        List<Proposal> heldBack =
                result.proposals().stream().filter(Proposal::isHeldBack).toList();
        summary.println(heldBack.size() + " held back:");
        for (Proposal proposal : heldBack) {
            summary.println("  " + text.clean(proposal.system().title()) + ": " + text.clean(proposal.heldBack()));
        }
        if (out != null && !offered.isEmpty()) {
            summary.println();
            summary.println("Nothing is in effect yet. Prove them, then accept those that you know:");
            summary.println("  stagewatch tune --exclusions " + out + " --data PATH");
            summary.println("  stagewatch baseline accept " + out + " --by NAME --entry "
                    + offered.getFirst().system().id());
        }
        summary.flush();
    }
}
