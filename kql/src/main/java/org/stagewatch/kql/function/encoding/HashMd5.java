package org.stagewatch.kql.function.encoding;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HashMd5 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return HashedValue.digests(
                        ScalarFunction.named("hash_md5")
                                .summary("The MD5 hash of a value, in hexadecimal digits.")
                                .notes("A value that is no string is hashed as the text it is written as."),
                        "MD5")
                .example("hash_md5('World')", "'f5a7924e621e84c9280a9a27e1bcb7f6'")
                .example("hash_md5(datetime(2020-01-01))", "'786c530672d1f8db31fee25ea8a9390b'")
                .example("hash_md5('')", "'d41d8cd98f00b204e9800998ecf8427e'")
                .example("hash_md5('é')", "'66ddcd97cfdeabb2f6fb8a999b4bc76f'")
                .build();
    }
}
