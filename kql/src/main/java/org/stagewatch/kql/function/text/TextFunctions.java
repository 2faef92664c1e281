package org.stagewatch.kql.function.text;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// The functions that take text apart, change it and search in it.
public final class TextFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new CountOf(),
            new Extract(),
            new ExtractAll(),
            new ExtractJson(),
            new FormatBytes(),
            new HasAnyIndex(),
            new IndexOf(),
            new IndexOfRegex(),
            new IsAscii(),
            new IsEmpty(false),
            new IsEmpty(true),
            new IsUtf8(),
            new KeyValues(),
            new KeysOfPairs(),
            new ReduceKeys(),
            new ReducePattern(),
            new RegexQuote(),
            new Repeat(),
            new Replace(),
            new ReplaceRegex(),
            new ReplaceString(),
            new ReplaceStrings(),
            new Reverse(),
            new Split(),
            new StrCat(),
            new StrCatArray(),
            new StrCatDelim(),
            new StrCmp(),
            new StrLen(),
            new StringSize(),
            new Substring(),
            new ToLower(),
            new ToUpper(),
            new Trim(),
            new TrimEnd(),
            new TrimStart());

    private TextFunctions() {}
}
