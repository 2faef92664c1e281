package org.stagewatch.kql.function.encoding;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HashXxhash64 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return HashedValue.hashes(ScalarFunction.named("hash_xxhash64")
                        .summary("The xxHash of a value, a number of 64 bits.")
                        .notes("With a second argument the result is the remainder by it, null if that is 0 or less."))
                .example("hash_xxhash64('World')", "1846988464401551951")
                .example("hash_xxhash64('World', 100)", "51")
                .example("hash_xxhash64(datetime(2015-01-01))", "1380966698541616202")
                .example("hash_xxhash64(long(null))", "long(null)")
                .example("hash_xxhash64('é', 0)", "long(null)")
                .build();
    }
}
