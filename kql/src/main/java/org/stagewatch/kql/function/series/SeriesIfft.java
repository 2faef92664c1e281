package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesIfft implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Spectrum.overloads(ScalarFunction.named("series_ifft"), true)
                .summary("The inverse discrete Fourier transform of a series, in two columns.")
                .example("toscalar(print series_ifft(dynamic([1, 1])))", "dynamic([1.0, 0.0])")
                .example("toscalar(print series_ifft(dynamic(['é'])))", "dynamic(null)")
                .build();
    }
}
