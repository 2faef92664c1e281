/// Staging attacks: a planner draws who gathers what where, and one class for each way of gathering plays it, followed
/// by archive, egress and clean-up.
@NullMarked
package org.stagewatch.simulation.attack;

import org.jspecify.annotations.NullMarked;
