/// Writes what the timeline delivers: evidence as rows of Defender's tables, and the truth apart from it.
@NullMarked
package org.stagewatch.simulation.output;

import org.jspecify.annotations.NullMarked;
