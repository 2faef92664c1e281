/// SQL expressions as a tree, templates for them, and the dialects that differ in quoting and names.
@NullMarked
package org.stagewatch.kql.dialect;

import org.jspecify.annotations.NullMarked;
