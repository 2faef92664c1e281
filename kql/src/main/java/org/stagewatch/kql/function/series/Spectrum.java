package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// The discrete Fourier transform of complex numbers, by Cooley and Tukey's algorithm.
///
/// Source: the manual pages *series_fft()* and *series_ifft()*.
record Spectrum(double[] real, double[] imaginary) {
    /// The overloads and columns of a transform.
    static ScalarFunction.Builder overloads(ScalarFunction.Builder transform, boolean isInverse) {
        Parameter real = parameter("series", DYNAMIC, "The real parts.");
        Parameter imaginary = parameter("series_imaginary", DYNAMIC, "The imaginary parts; 0 if not given.");
        return transform
                .notes("Null unless there are as many imaginary parts as real ones, all finite numbers, and their count"
                        + " is a power of 2.")
                .overload(DYNAMIC, List.of(real), java(arguments -> transformed(arguments, isInverse)))
                .overload(DYNAMIC, List.of(real, imaginary), java(arguments -> transformed(arguments, isInverse)))
                .column("real", DYNAMIC)
                .column("imag", DYNAMIC);
    }

    private static @Nullable String transformed(@Nullable Object[] arguments, boolean isInverse) {
        Series first = Series.of(arguments[0]);
        double[] real = first == null ? null : first.finite();
        if (real == null || Integer.bitCount(real.length) != 1) {
            return null;
        }
        Series second = arguments.length > 1 ? Series.of(arguments[1]) : null;
        double[] imaginary = arguments.length == 1 ? new double[real.length] : second == null ? null : second.finite();
        if (imaginary == null || imaginary.length != real.length) {
            return null;
        }
        Spectrum result = isInverse
                ? new Spectrum(imaginary, real).transform().swappedAndDivided(real.length)
                : new Spectrum(real, imaginary).transform();
        return Json.array(List.of(Series.json(result.real), Series.json(result.imaginary)))
                .text();
    }

    /// For each number of values at which a series is shifted, up to one less than it has, the sum of the products of
    /// its
    /// values with those that they come to lie upon.
    static double[] autocorrelation(double[] values) {
        int room = Integer.highestOneBit(Math.max(1, values.length)) * 4;
        Spectrum whole = new Spectrum(Arrays.copyOf(values, room), new double[room]).transform();
        double[] power = new double[room];
        Arrays.setAll(
                power,
                index -> whole.real[index] * whole.real[index] + whole.imaginary[index] * whole.imaginary[index]);
        double[] products = new Spectrum(power, new double[room]).transform().real;
        return Arrays.stream(products, 0, values.length)
                .map(product -> product / room)
                .toArray();
    }

    /// The transform of numbers whose count is a power of 2.
    private Spectrum transform() {
        int count = real.length;
        double[] re = new double[count];
        double[] im = new double[count];
        int bits = Integer.numberOfTrailingZeros(count);
        for (int index = 0; index < count; index++) {
            int place = bits == 0 ? 0 : Integer.reverse(index) >>> (32 - bits);
            re[place] = real[index];
            im[place] = imaginary[index];
        }
        for (int size = 2; size <= count && size > 0; size *= 2) {
            for (int pair = 0; pair < size / 2; pair++) {
                double angle = -2 * Math.PI * pair / size;
                double cosine = Math.cos(angle);
                double sine = Math.sin(angle);
                for (int even = pair; even < count; even += size) {
                    int odd = even + size / 2;
                    double turnedReal = re[odd] * cosine - im[odd] * sine;
                    double turnedImaginary = re[odd] * sine + im[odd] * cosine;
                    re[odd] = re[even] - turnedReal;
                    im[odd] = im[even] - turnedImaginary;
                    re[even] += turnedReal;
                    im[even] += turnedImaginary;
                }
            }
        }
        return new Spectrum(re, im);
    }

    /// Real and imaginary parts exchanged, which before and after a transform makes it the inverse one.
    private Spectrum swappedAndDivided(int count) {
        double[] re = new double[count];
        double[] im = new double[count];
        for (int index = 0; index < count; index++) {
            re[index] = imaginary[index] / count;
            im[index] = real[index] / count;
        }
        return new Spectrum(re, im);
    }
}
