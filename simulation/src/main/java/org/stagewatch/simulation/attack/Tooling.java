package org.stagewatch.simulation.attack;

import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.CopyTool;

/// What an attack works with on Windows.
///
/// @param copyProgram the copy tool's program, perhaps at another place under another name
/// @param archive the archive's name with its ending, which need not be the archiver's
/// @param password null for an open archive
record Tooling(
        CopyTool copyTool,
        Program copyProgram,
        Archiver archiver,
        Program archiveProgram,
        String archive,
        @Nullable String password,
        Names names) {

    /// What the names of tools and archives say.
    enum Names {
        /// What they are.
        TELLING,
        /// Something else.
        INNOCENT
    }

    /// The ending of the archive, with its dot.
    String archiveEnding() {
        return archive.substring(archive.lastIndexOf('.'));
    }
}
