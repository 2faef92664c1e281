/// How stories are told: activities that begin at a time, scenes in which things happen, and the timeline that puts
/// everything in order with little memory.
@NullMarked
package org.stagewatch.simulation.story;

import org.jspecify.annotations.NullMarked;
