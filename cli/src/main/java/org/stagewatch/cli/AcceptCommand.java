package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.exclusion.Acceptance;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.pack.CsvTable;
import org.stagewatch.detection.pack.FileDiagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stagewatch baseline accept`: puts entries into effect that a person answers for.
@Command(
        name = "accept",
        description =
                "Takes accepted proposals into the watchlist: those whose column AcceptedBy is filled in, or those"
                        + " named with --entry (all without it) in the name given with --by.",
        mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
    private static final String LIST_FILE = "watchlists/" + KnownSystem.LIST + ".csv";

    @Parameters(paramLabel = "FILE", description = "Proposals that `stagewatch baseline` wrote.")
    private Path file = Path.of("");

    @Option(names = "--by", paramLabel = "NAME", description = "Who accepts them.")
    private @Nullable String by;

    @Option(names = "--entry", paramLabel = "ENTRY", split = ",", description = "Only these, by their column Entry.")
    private List<String> entries = List.of();

    @Option(
            names = "--package",
            paramLabel = "ID|DIR",
            description = "The package whose watchlist takes them. Default: the one that has such a list.")
    private List<String> packages = List.of();

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Another list, such as one for `scan --watchlist` or to be uploaded to Sentinel.")
    private @Nullable Path into;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Acceptance acceptance = new Acceptance(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            List<KnownSystem> accepted = accepted(acceptance, read(file));
            Path list = list();
            CsvTable old = Files.exists(list) ? read(list) : new CsvTable(KnownSystem.COLUMNS, List.of());
            acceptance.merge(old, accepted).write(list);
            PrintWriter out = spec.commandLine().getOut();
            for (KnownSystem system : accepted) {
                out.println(system.id() + "  until " + system.expires() + ", by "
                        + TextTable.visible(system.acceptedBy()) + ": " + TextTable.visible(system.title()));
            }
            out.println(accepted.size() + " accepted into " + list + ". Prove the list: stagewatch tune --data PATH");
            out.flush();
            return ExitStatus.FINE;
        } catch (WrongArgument e) {
            err.println("stagewatch baseline accept: " + e.text());
            return ExitStatus.ERROR;
        }
    }

    private CsvTable read(Path path) throws WrongArgument {
        List<FileDiagnostic> diagnostics = new ArrayList<>();
        CsvTable table = CsvTable.read(path, diagnostics);
        diagnostics.forEach(spec.commandLine().getErr()::println);
        if (table == null || !table.columns().contains("Host")) {
            throw new WrongArgument(path + " is no list of transfer systems: it needs the columns "
                    + String.join(", ", KnownSystem.COLUMNS));
        }
        return table;
    }

    /// Those that are accepted, each without an objection; all or nothing.
    private List<KnownSystem> accepted(Acceptance acceptance, CsvTable proposals) throws WrongArgument {
        List<KnownSystem> systems =
                proposals.records().stream().map(KnownSystem::of).toList();
        for (String entry : entries) {
            if (systems.stream().noneMatch(system -> system.id().equals(entry))) {
                throw new WrongArgument(file + " has no entry `" + entry + "`; it has "
                        + String.join(
                                ", ", systems.stream().map(KnownSystem::id).toList()));
            }
        }
        List<KnownSystem> accepted = new ArrayList<>();
        for (KnownSystem system : systems) {
            boolean isNamed = entries.isEmpty() || entries.contains(system.id());
            if (isNamed && (by != null || !system.acceptedBy().isEmpty())) {
                String person = by == null ? system.acceptedBy() : by.strip();
                KnownSystem signed = system.accepted(person, acceptance.today());
                String objection = acceptance.objection(signed);
                if (objection != null) {
                    throw new WrongArgument("the entry " + system.id() + ", " + TextTable.visible(system.title())
                            + ", can't be accepted: " + objection);
                }
                accepted.add(signed);
            }
        }
        if (accepted.isEmpty()) {
            throw new WrongArgument("no entry of " + file + " is accepted: fill in its column AcceptedBy, or name"
                    + " yourself with --by");
        }
        return accepted;
    }

    private Path list() throws WrongArgument {
        if (into != null) {
            return into;
        }
        List<Path> folders = new DetectionChoice(packages, List.of(), List.of()).folders();
        return Stream.concat(
                        folders.stream()
                                .map(folder -> folder.resolve(LIST_FILE))
                                .filter(Files::isRegularFile),
                        folders.size() == 1 ? Stream.of(folders.getFirst().resolve(LIST_FILE)) : Stream.empty())
                .findFirst()
                .orElseThrow(
                        () -> new WrongArgument("no package has the list " + LIST_FILE + "; name a file with --into"));
    }
}
