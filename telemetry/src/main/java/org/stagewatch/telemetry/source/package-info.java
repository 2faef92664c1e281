/// Finds the files that hold telemetry: files, folders, and what lies in archives, which are read as streams.
///
/// [SourceWalk] hands out one [SourceFile] after the other. Names in archives are shown, and never used as paths.
@NullMarked
package org.stagewatch.telemetry.source;

import org.jspecify.annotations.NullMarked;
