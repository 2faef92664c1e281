/// What happens on hosts, as typed records: the facts of which a sensor would make one row each.
@NullMarked
package org.stagewatch.simulation.event;

import org.jspecify.annotations.NullMarked;
