/// All functions by name: the one place that knows every family.
@NullMarked
package org.stagewatch.kql.function.library;

import org.jspecify.annotations.NullMarked;
