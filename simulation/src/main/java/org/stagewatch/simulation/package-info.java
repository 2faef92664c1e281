@NullMarked
package org.stagewatch.simulation;

import org.jspecify.annotations.NullMarked;
