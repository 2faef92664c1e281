/// What a function of KQL is: signature, meaning, examples, and its SQL or Java for every dialect. One file a function.
@NullMarked
package org.stagewatch.kql.function;

import org.jspecify.annotations.NullMarked;
