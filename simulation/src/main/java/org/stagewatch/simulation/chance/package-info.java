/// Chance that can be repeated: seeded dice and the lists of words that names are drawn from.
@NullMarked
package org.stagewatch.simulation.chance;

import org.jspecify.annotations.NullMarked;
