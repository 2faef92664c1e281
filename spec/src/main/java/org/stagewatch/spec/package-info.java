@NullMarked
package org.stagewatch.spec;

import org.jspecify.annotations.NullMarked;
