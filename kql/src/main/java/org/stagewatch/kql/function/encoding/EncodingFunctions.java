package org.stagewatch.kql.function.encoding;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions that encode, hash, compress and parse texts.
public final class EncodingFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new Base64DecodeToArray(),
            new Base64DecodeToGuid(),
            new Base64DecodeToString(),
            new Base64EncodeFromArray(),
            new Base64EncodeFromGuid(),
            new Base64EncodeToString(),
            new DynamicToJson(),
            new GzipCompress(),
            new GzipDecompress(),
            new Hash(),
            new HashMd5(),
            new HashSha1(),
            new HashSha256(),
            new HashXxhash64(),
            new NewGuid(),
            new ParseCommandLine(),
            new ParseCsv(),
            new ParsePath(),
            new ParseUrl(),
            new ParseUrlQuery(),
            new ParseVersion(),
            new ParseXml(),
            new PunycodeDomainFromString(),
            new PunycodeDomainToString(),
            new PunycodeFromString(),
            new PunycodeToString(),
            new ToHex(),
            new Translate(),
            new UnicodeCodepointsFromString(),
            new UnicodeCodepointsToString(),
            new UrlDecode(),
            new UrlEncode(),
            new UrlEncodeComponent(),
            new ZlibCompress(),
            new ZlibDecompress());

    private EncodingFunctions() {}
}
