/// A seeded simulator of an enterprise: its hosts and people, its harmless work, and staging attacks, written as rows
/// of Defender's tables, with the truth kept apart.
///
/// The map, in the order in which things happen:
///
/// - [SimulationSettings] says what to simulate; [Simulation] does it.
/// - `chance` draws what is left to chance: the same seed gives the same bytes.
/// - `enterprise` builds hosts, people, accounts, shares and leased addresses.
/// - `harmless` and `attack` hold the stories, one class a family or a way of gathering.
/// - `story` is what stories are told with. A `Scene` turns what people and programs do into `event`s on the hosts
///   whose sensors see them: it alone knows that the receiver sees a write over SMB and nobody sees a read.
///   The `Timeline` merges all stories in order of arrival, a day at a time.
/// - `output` turns events into rows, and labels into the truth.
@NullMarked
package org.stagewatch.simulation;

import org.jspecify.annotations.NullMarked;
