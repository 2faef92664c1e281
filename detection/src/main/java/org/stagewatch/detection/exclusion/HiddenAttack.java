package org.stagewatch.detection.exclusion;

/// An attack that an entry would hide.
///
/// @param test the name of the test or of the simulated attack
/// @param disguise with how much of the excluded system it hides
public record HiddenAttack(String test, Disguise disguise) {}
