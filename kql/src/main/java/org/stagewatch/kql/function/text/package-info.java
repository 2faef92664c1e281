/// Functions that take text apart, change it and search in it.
@NullMarked
package org.stagewatch.kql.function.text;

import org.jspecify.annotations.NullMarked;
