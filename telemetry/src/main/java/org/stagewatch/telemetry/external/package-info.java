/// Reads the files that queries name with `externaldata`: who may read which, and how their records become rows.
@NullMarked
package org.stagewatch.telemetry.external;

import org.jspecify.annotations.NullMarked;
