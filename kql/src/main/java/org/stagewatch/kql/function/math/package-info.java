/// Functions of numbers. One file a function; [MathFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.math;

import org.jspecify.annotations.NullMarked;
