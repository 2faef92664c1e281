package org.stagewatch.evtx;

/// A part of an event's tree.
public sealed interface Node permits Element, Text {}
