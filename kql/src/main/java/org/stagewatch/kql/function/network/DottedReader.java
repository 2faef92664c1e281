package org.stagewatch.kql.function.network;

/// Reads numbers of 0 to 255 with dots between them from a position of a text.
final class DottedReader {
    private final String text;
    private int position;
    private long value;

    DottedReader(String text, int position) {
        this.text = text;
        this.position = position;
    }

    /// Where reading stopped.
    int position() {
        return position;
    }

    /// The octets that were read, as one number.
    long value() {
        return value;
    }

    /// Reads four octets; false if there aren't four.
    boolean readAddress() {
        return readOctet() && readDot() && readOctet() && readDot() && readOctet() && readDot() && readOctet();
    }

    /// Reads up to three octets that each have a dot behind them, and gives how many these were.
    int readOctetsWithDots() {
        int octets = 0;
        while (octets < 3 && readOctet() && readDot()) {
            octets++;
        }
        return octets;
    }

    private boolean readDot() {
        if (position == text.length() || text.charAt(position) != '.') {
            return false;
        }
        position++;
        return true;
    }

    private boolean readOctet() {
        int start = position;
        int octet = 0;
        while (position < text.length() && position - start < 3 && isDigit(text.charAt(position))) {
            octet = octet * 10 + text.charAt(position) - '0';
            position++;
        }
        if (position == start || octet > 255) {
            return false;
        }
        value = value << 8 | octet;
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
