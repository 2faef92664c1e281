/// Syntax tree to typed plan: gives each name its symbol and each expression its type, and reports what is wrong.
@NullMarked
package org.stagewatch.kql.bind;

import org.jspecify.annotations.NullMarked;
