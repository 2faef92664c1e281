/// What the enterprise has in clouds and on hypervisors, and what these log themselves.
@NullMarked
package org.stagewatch.simulation.cloud;

import org.jspecify.annotations.NullMarked;
