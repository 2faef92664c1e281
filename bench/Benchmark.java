import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.PackageLoader;

/// Runs detections and the hand-written SQL for the same result in turn, and prints what each took.
public final class Benchmark {
    private static final List<String> DETECTIONS =
            List.of("archive-in-staging-directory", "copy-tool-to-unc-path", "shell-copy-to-unc-path");

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        Path here = options.root().resolve("bench");
        Path data = here.resolve("target").resolve("rows-" + options.rows());
        DetectionSet content = PackageLoader.load(options.root().resolve("content/T1074.002-remote-data-staging"));
        try (Database database = Database.open(data)) {
            TelemetryFiles files = new TelemetryFiles(here, data, options.rows());
            files.makeMissing(database);
            Contest contest = new Contest(database, files, content.watchlists());
            System.out.println(options.rows() + " process rows and " + options.rows() + " file rows, "
                    + Runtime.getRuntime().availableProcessors() + " cores, " + options.rounds() + " rounds, medians");
            System.out.printf("%-30s %6s %9s %9s %6s %9s %9s %6s%n", "detection", "rows", "ours cpu", "hand cpu", "ratio",
                    "ours wall", "hand wall", "ratio");
            for (Detection detection : content.detections()) {
                if (DETECTIONS.contains(detection.id()) && options.wants(detection.id())) {
                    String byHand = Files.readString(here.resolve(detection.id() + ".sql"));
                    print(detection.id(), contest.run(detection, byHand, options));
                }
            }
        }
    }

    private static void print(String id, Contest.Outcome outcome) {
        System.out.printf(Locale.ROOT, "%-30s %6d %8.2fs %8.2fs %6.2f %8.2fs %8.2fs %6.2f%n", id, outcome.rows(),
                outcome.ours().cpu(), outcome.byHand().cpu(), outcome.ours().cpu() / outcome.byHand().cpu(),
                outcome.ours().wall(), outcome.byHand().wall(), outcome.ours().wall() / outcome.byHand().wall());
    }

    /// @param only the id of one detection; empty for all
    record Options(Path root, long rows, int rounds, String only, boolean printsSql) {
        static Options parse(String[] args) {
            Path root = Path.of("");
            long rows = 10_000_000;
            int rounds = 5;
            String only = "";
            boolean printsSql = false;
            List<String> rest = new ArrayList<>(Arrays.asList(args));
            while (!rest.isEmpty()) {
                String name = rest.removeFirst();
                switch (name) {
                    case "--root" -> root = Path.of(rest.removeFirst());
                    case "--rows" -> rows = Long.parseLong(rest.removeFirst());
                    case "--rounds" -> rounds = Integer.parseInt(rest.removeFirst());
                    case "--only" -> only = rest.removeFirst();
                    case "--print-sql" -> printsSql = true;
                    default -> throw new IllegalArgumentException("unknown option " + name);
                }
            }
            return new Options(root, rows, rounds, only, printsSql);
        }

        boolean wants(String id) {
            return only.isEmpty() || only.equals(id);
        }
    }
}
