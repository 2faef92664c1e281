package org.stagewatch.telemetry.source;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file, or an archive's entry, with its bytes after decompression.
///
/// @param name how it is shown: `logs.zip!/a.json`
/// @param fileName the last part of its name, without `.gz`
/// @param path where it lies if it is a file that is neither compressed nor in an archive, else null
/// @param stream its bytes, from the start; it supports marks and can be read once, while the file is visited
public record SourceFile(
        String name, String fileName, @Nullable Path path, InputStream stream) {}
