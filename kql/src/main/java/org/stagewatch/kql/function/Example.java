package org.stagewatch.kql.function;

/// A call and its result, both as KQL. It is documentation and a test at once.
public record Example(String call, String result) {}
