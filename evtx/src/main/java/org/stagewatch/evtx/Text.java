package org.stagewatch.evtx;

/// Characters between the tags of an element, not escaped.
public record Text(String value) implements Node {}
