/// The command line: one class a command. Only here does the program write to the terminal or read the clock.
@NullMarked
package org.stagewatch.cli;

import org.jspecify.annotations.NullMarked;
