package org.stagewatch.evtx;

/// What the reader found at one place of the file: an event, or damage where something should have been.
public sealed interface EvtxEntry permits Event, Damage {
    /// The byte at which it begins, counted from the start of the file.
    long offset();
}
