package org.stagewatch.telemetry.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome.Written;
import org.stagewatch.simulation.SimulationSettings;

/// Measures rows a second, from NDJSON files to relations: `LoadBenchmark FOLDER [HOSTS DAYS]`. A folder that is not
/// there is filled by the simulator first.
final class LoadBenchmark {
    private LoadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path evidence = folder.resolve("evidence");
        if (!Files.exists(evidence)) {
            int hosts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
            int days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
            Written written =
                    (Written) new Simulation(SimulationSettings.standard(1).withSize(hosts, days))
                            .write(evidence, folder.resolve("truth"));
            System.out.println("simulated " + written.rows() + " rows");
        }
        for (int pass = 0; pass < 3; pass++) {
            long start = System.nanoTime();
            try (Loaded loaded = Loaded.of(evidence)) {
                double seconds = (System.nanoTime() - start) / 1e9;
                long rows = loaded.evidence().report().mapped();
                System.out.printf("%d rows in %.2f s: %.0f rows/s%n", rows, seconds, rows / seconds);
            }
        }
    }
}
