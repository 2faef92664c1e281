@NullMarked
package org.stagewatch.engine;

import org.jspecify.annotations.NullMarked;
