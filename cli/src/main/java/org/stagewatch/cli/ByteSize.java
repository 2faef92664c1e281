package org.stagewatch.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number of bytes, written such as `512MB` or `8g`.
record ByteSize(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*([kmgt]?)i?b?");

    /// Reads it from the command line.
    static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String value) {
            Matcher matcher = TEXT.matcher(value.strip().toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException("`" + value + "` is no size; write it such as 4GB or 512MB");
            }
            int power = " kmgt"
                    .indexOf(matcher.group(2).isEmpty() ? ' ' : matcher.group(2).charAt(0));
            long bytes = Long.parseLong(matcher.group(1)) << (10 * power);
            if (bytes < 1 || bytes >> (10 * power) != Long.parseLong(matcher.group(1))) {
                throw new TypeConversionException("`" + value + "` is no size that a machine has");
            }
            return new ByteSize(bytes);
        }
    }
}
