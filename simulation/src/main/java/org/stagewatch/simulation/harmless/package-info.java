/// Harmless work, one class a family: what an enterprise does all day, what its machines do at night, and the rare
/// jobs that gather files from many hosts in one place and mean no harm.
@NullMarked
package org.stagewatch.simulation.harmless;

import org.jspecify.annotations.NullMarked;
