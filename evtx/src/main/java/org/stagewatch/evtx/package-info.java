@NullMarked
package org.stagewatch.evtx;

import org.jspecify.annotations.NullMarked;
