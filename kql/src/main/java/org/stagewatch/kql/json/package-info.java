/// JSON, which is what a `dynamic` value holds: its tree, how it is read, and how it is written.
@NullMarked
package org.stagewatch.kql.json;

import org.jspecify.annotations.NullMarked;
