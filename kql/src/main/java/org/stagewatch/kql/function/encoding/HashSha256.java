package org.stagewatch.kql.function.encoding;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HashSha256 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return HashedValue.digests(
                        ScalarFunction.named("hash_sha256")
                                .summary("The SHA-256 hash of a value, in hexadecimal digits.")
                                .notes("A value that is no string is hashed as the text it is written as."),
                        "SHA-256")
                .example("hash_sha256('World')", "'78ae647dc5544d227130a0682a51e30bc7777fbb6d8a8f17007463a3ecd1d524'")
                .example(
                        "hash_sha256(datetime(2020-01-01))",
                        "'ba666752dc1a20eb750b0eb64e780cc4c968bc9fb8813461c1d7e750f302d71d'")
                .example("hash_sha256('')", "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'")
                .example("hash_sha256('é')", "'4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'")
                .build();
    }
}
