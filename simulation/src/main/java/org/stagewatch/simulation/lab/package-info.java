/// A lab in which scripts are run: what a person or a tool types becomes the rows that sensors and logs would have of
/// it.
@NullMarked
package org.stagewatch.simulation.lab;

import org.jspecify.annotations.NullMarked;
