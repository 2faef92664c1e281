/// The enterprise in which the stories happen: hosts, persons, accounts, shares and leased addresses.
@NullMarked
package org.stagewatch.simulation.enterprise;

import org.jspecify.annotations.NullMarked;
