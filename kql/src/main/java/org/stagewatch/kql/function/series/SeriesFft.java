package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesFft implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Spectrum.overloads(ScalarFunction.named("series_fft"), false)
                .summary("The discrete Fourier transform of a series, in two columns.")
                .example("toscalar(print series_fft(dynamic([1, 1])))", "dynamic([2.0, 0.0])")
                .example("toscalar(print series_fft(dynamic(['é'])))", "dynamic(null)")
                .build();
    }
}
