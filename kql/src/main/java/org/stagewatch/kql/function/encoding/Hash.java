package org.stagewatch.kql.function.encoding;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Hash implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return HashedValue.hashes(ScalarFunction.named("hash")
                        .summary("The xxHash of a value, a number of 64 bits.")
                        .notes("With a second argument the result is the remainder by it, null if that is 0 or less."))
                .example("hash('World')", "1846988464401551951")
                .example("hash('World', 100)", "51")
                .example("hash(datetime(2015-01-01))", "1380966698541616202")
                .example("hash(long(null))", "long(null)")
                .example("hash('é', 0)", "long(null)")
                .build();
    }
}
