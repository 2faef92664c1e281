package org.stagewatch.kql.function.encoding;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HashSha1 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return HashedValue.digests(
                        ScalarFunction.named("hash_sha1")
                                .summary("The SHA-1 hash of a value, in hexadecimal digits.")
                                .notes("A value that is no string is hashed as the text it is written as."),
                        "SHA-1")
                .example("hash_sha1('World')", "'70c07ec18ef89c5309bbb0937f3a6342411e1fdd'")
                .example("hash_sha1(datetime(2020-01-01))", "'e903e533f4d636b4fc0dcf3cf81e7b7f330de776'")
                .example("hash_sha1('')", "'da39a3ee5e6b4b0d3255bfef95601890afd80709'")
                .example("hash_sha1('é')", "'bf15be717ac1b080b4f1c456692825891ff5073d'")
                .build();
    }
}
