package org.stagewatch.evtx;

/// A name and a value inside an element's start tag, not escaped.
public record Attribute(String name, String value) {}
