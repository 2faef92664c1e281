package org.stagewatch.telemetry.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.ExternalAccess;
import org.stagewatch.kql.catalog.FileFormat;

/// Lets queries read files in the folders that the user named as data, and over the network if the user says so.
///
/// @param roots the files and folders that the user named
public record ExternalLocations(List<Path> roots, NetworkUse network) implements ExternalAccess {
    public ExternalLocations {
        roots = List.copyOf(roots);
    }

    @Override
    public Decision decide(String location, FileFormat format) {
        return switch (ExternalLocation.of(location)) {
            case ExternalLocation.Unusable(var reason) ->
                new Decision.Refused(reason, "Give an https address, or a file in a folder given with `--data`.");
            case ExternalLocation.Remote _ ->
                switch (network) {
                    case ALLOWED -> new Decision.Readable();
                    case FORBIDDEN ->
                        new Decision.Refused(
                                "the query reads over the network, which is not allowed",
                                "Allow it with `--allow-network`, or save the file in a folder given with `--data`"
                                        + " and name it here.");
                };
            case ExternalLocation.Local(var path) ->
                find(path) == null
                        ? new Decision.Refused(
                                "there is no file `" + path + "` in the folders that may be read",
                                "Put it in a folder given with `--data`.")
                        : new Decision.Readable();
        };
    }

    /// The file in one of the roots, also behind symbolic links; null if there is none.
    ///
    /// A relative path may begin at a root or at the working directory.
    @Nullable
    Path find(Path path) {
        for (Path root : roots) {
            for (Path candidate : candidates(root, path)) {
                Path found = within(root.toAbsolutePath(), candidate);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<Path> candidates(Path root, Path path) {
        List<Path> candidates = new ArrayList<>();
        if (!path.isAbsolute()) {
            candidates.add(root.toAbsolutePath().resolve(path));
        }
        candidates.add(path.toAbsolutePath());
        return candidates;
    }

    /// The file under the name that the root has, as that is what the engine is allowed to read.
    private static @Nullable Path within(Path root, Path candidate) {
        try {
            Path realRoot = root.toRealPath();
            Path real = candidate.toRealPath();
            if (!real.startsWith(realRoot) || !Files.isRegularFile(real)) {
                return null;
            }
            return real.equals(realRoot) ? root : root.resolve(realRoot.relativize(real));
        } catch (IOException _) {
            return null;
        }
    }
}
