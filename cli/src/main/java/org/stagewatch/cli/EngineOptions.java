package org.stagewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.telemetry.external.NetworkUse;
import org.stagewatch.telemetry.location.LocationDatabase;
import org.stagewatch.telemetry.store.LoadSettings;
import picocli.CommandLine.Option;

/// The options of every command that runs queries: what the engine may use.
final class EngineOptions {
    private static final long USUAL_MEMORY = 4L << 30;

    @Option(
            names = "--memory-limit",
            paramLabel = "SIZE",
            converter = ByteSize.Converter.class,
            description = "How much memory queries may use, such as 8GB. Default: 4GB.")
    private ByteSize memory = new ByteSize(USUAL_MEMORY);

    @Option(
            names = "--spill",
            paramLabel = "DIR",
            description = "Where queries put what does not fit into memory. Default: a temporary folder.")
    private @Nullable Path spill;

    @Option(names = "--allow-network", description = "Let queries fetch the files that they name with externaldata.")
    private boolean isNetworkAllowed;

    @Option(
            names = "--geoip",
            paramLabel = "FILE",
            description = "A database in MaxMind's format, such as GeoLite2-City.mmdb, that says where addresses are.")
    private @Nullable Path locations;

    /// The catalog, with what says where addresses are.
    Catalog located(Catalog catalog) throws IOException {
        return locations == null ? catalog : catalog.with(LocationDatabase.open(locations));
    }

    /// A database in memory that may read the data.
    DuckDbSettings database(List<Path> data, TemporaryFolder temporary) {
        List<Path> readable = new ArrayList<>(data);
        readable.add(temporary.path());
        return DuckDbSettings.inMemory(memory.bytes(), Runtime.getRuntime().availableProcessors())
                .withReadable(readable)
                .withSpillDirectory(spill == null ? temporary.path() : spill);
    }

    /// How the data is loaded into it.
    LoadSettings loading(TemporaryFolder temporary) {
        return LoadSettings.standard(temporary.path())
                .with(isNetworkAllowed ? NetworkUse.ALLOWED : NetworkUse.FORBIDDEN);
    }
}
