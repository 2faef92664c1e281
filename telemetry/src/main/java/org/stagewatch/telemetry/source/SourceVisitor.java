package org.stagewatch.telemetry.source;

/// Takes what [SourceWalk] finds.
public interface SourceVisitor {
    /// Reads a file. What goes wrong with its bytes is for the visitor to report.
    void file(SourceFile file);

    /// A path or an archive, or the rest of one, can't be read.
    void unreadable(String name, String message, String remedy);
}
