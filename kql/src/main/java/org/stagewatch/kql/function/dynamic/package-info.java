/// Functions of dynamic values: arrays, property bags and what is inside them. One file a function; [DynamicFunctions]
/// lists them.
@NullMarked
package org.stagewatch.kql.function.dynamic;

import org.jspecify.annotations.NullMarked;
