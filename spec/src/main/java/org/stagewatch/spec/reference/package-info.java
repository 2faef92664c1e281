/// Makes the reference pages of the language from the functions and the specifications.
@org.jspecify.annotations.NullMarked
package org.stagewatch.spec.reference;
