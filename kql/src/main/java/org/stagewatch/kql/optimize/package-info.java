/// Rewrites a plan without changing its meaning.
@NullMarked
package org.stagewatch.kql.optimize;

import org.jspecify.annotations.NullMarked;
