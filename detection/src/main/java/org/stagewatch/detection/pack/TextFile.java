package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Reads a text file of a package. What cannot be read is a diagnostic.
final class TextFile {
    /// Far above what a person writes; a file above it is no query and no list for a watch.
    private static final long MAX_BYTES = 20L << 20;

    private final Path file;
    private final List<FileDiagnostic> diagnostics;

    TextFile(Path file, List<FileDiagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// Null, with a diagnostic, if there is no such text.
    @Nullable
    SourceText read() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                report("PKG0006", "the file is larger than 20 MB");
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SourceText(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            report("PKG0006", "the file is not UTF-8 text");
        } catch (IOException e) {
            report("PKG0006", "the file can't be read: " + e.getMessage());
        }
        return null;
    }

    private void report(String code, String message) {
        diagnostics.add(FileDiagnostic.error(new SourceText(file.toString(), ""), code, message, new Span(0, 0)));
    }
}
