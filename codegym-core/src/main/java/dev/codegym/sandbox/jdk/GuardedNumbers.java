package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Guarded versions of arithmetic whose cost grows with the numbers, and of boxing. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedNumbers {
    private GuardedNumbers() {}

    /** Charges, then calls. */
    public static BigInteger add(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.add(other);
    }

    /** Charges, then calls. */
    public static BigInteger subtract(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.subtract(other);
    }

    /** Charges, then calls. */
    public static BigInteger and(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.and(other);
    }

    /** Charges, then calls. */
    public static BigInteger or(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.or(other);
    }

    /** Charges, then calls. */
    public static BigInteger xor(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.xor(other);
    }

    /** Charges, then calls. */
    public static BigInteger andNot(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.andNot(other);
    }

    /** Charges, then calls. */
    public static BigInteger min(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.min(other);
    }

    /** Charges, then calls. */
    public static BigInteger max(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.max(other);
    }

    /** Charges, then calls. */
    public static int compareTo(BigInteger number, BigInteger other, Meter meter) {
        linear(Math.max(number.bitLength(), other.bitLength()), meter);
        return number.compareTo(other);
    }

    /** Charges, then calls. */
    public static boolean equals(BigInteger number, @Nullable Object other, Meter meter) {
        linear(number.bitLength(), meter);
        return number.equals(other);
    }

    /** Charges, then calls. */
    public static int hashCode(BigInteger number, Meter meter) {
        linear(number.bitLength(), meter);
        return number.hashCode();
    }

    /** Charges, then calls. */
    public static BigInteger negate(BigInteger number, Meter meter) {
        linear(number.bitLength(), meter);
        return number.negate();
    }

    /** Charges, then calls. */
    public static BigInteger abs(BigInteger number, Meter meter) {
        linear(number.bitLength(), meter);
        return number.abs();
    }

    /** Charges, then calls. */
    public static BigInteger not(BigInteger number, Meter meter) {
        linear(number.bitLength(), meter);
        return number.not();
    }

    /** Charges, then calls. */
    public static BigInteger multiply(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.multiply(other);
    }

    /** Charges, then calls. */
    public static BigInteger divide(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.divide(other);
    }

    /** Charges, then calls. */
    public static BigInteger mod(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.mod(other);
    }

    /** Charges, then calls. */
    public static BigInteger remainder(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.remainder(other);
    }

    /** Charges, then calls. */
    public static BigInteger gcd(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.gcd(other);
    }

    /** Charges, then calls. */
    public static BigInteger[] divideAndRemainder(BigInteger number, BigInteger other, Meter meter) {
        product(number.bitLength(), other.bitLength(), meter);
        return number.divideAndRemainder(other);
    }

    /** Charges, then calls. */
    public static BigInteger pow(BigInteger number, int exponent, Meter meter) {
        long bits = (long) number.bitLength() * Math.max(0, exponent);
        product(bits, Math.min(bits, 1L << 31), meter);
        return number.pow(exponent);
    }

    /** Charges, then calls. */
    public static BigInteger shiftLeft(BigInteger number, int distance, Meter meter) {
        linear(number.signum() == 0 ? 0 : number.bitLength() + Math.max(0L, distance), meter);
        return number.shiftLeft(distance);
    }

    /** Charges, then calls. */
    public static BigInteger shiftRight(BigInteger number, int distance, Meter meter) {
        linear(number.signum() == 0 ? 0 : number.bitLength() + Math.max(0L, -(long) distance), meter);
        return number.shiftRight(distance);
    }

    /** Charges, then calls. */
    public static BigInteger setBit(BigInteger number, int at, Meter meter) {
        linear(Math.max(number.bitLength(), (long) at), meter);
        return number.setBit(at);
    }

    /** Charges, then calls. */
    public static BigInteger flipBit(BigInteger number, int at, Meter meter) {
        linear(Math.max(number.bitLength(), (long) at), meter);
        return number.flipBit(at);
    }

    /** Charges, then calls. */
    public static BigInteger clearBit(BigInteger number, int at, Meter meter) {
        linear(Math.max(number.bitLength(), (long) at), meter);
        return number.clearBit(at);
    }

    /** Charges, then calls. */
    public static boolean testBit(BigInteger number, int at, Meter meter) {
        linear(0, meter);
        return number.testBit(at);
    }

    /** Charges, then calls. */
    public static int bitCount(BigInteger number, Meter meter) {
        linear(number.bitLength(), meter);
        return number.bitCount();
    }

    /** Charges, then calls. */
    public static String toString(BigInteger number, Meter meter) {
        product(number.bitLength(), number.bitLength(), meter);
        return number.toString();
    }

    /** Charges, then calls. */
    public static String toString(BigInteger number, int radix, Meter meter) {
        product(number.bitLength(), number.bitLength(), meter);
        linear(8L * number.bitLength(), meter);
        return number.toString(radix);
    }

    /** Charges, then calls. */
    public static double doubleValue(BigInteger number, Meter meter) {
        linear(0, meter);
        return number.doubleValue();
    }

    /** Charges, then calls. */
    public static float floatValue(BigInteger number, Meter meter) {
        linear(0, meter);
        return number.floatValue();
    }

    /** Charges, then calls. */
    public static long longValueExact(BigInteger number, Meter meter) {
        linear(0, meter);
        return number.longValueExact();
    }

    /** Charges, then calls. */
    public static int intValueExact(BigInteger number, Meter meter) {
        linear(0, meter);
        return number.intValueExact();
    }

    static void linear(long bits, Meter meter) {
        GuestRuntime.allocate(meter, 64 + bits / 8);
        GuestRuntime.work(meter, 1 + bits / 1024);
    }

    static void product(long bits, long otherBits, Meter meter) {
        GuestRuntime.allocate(meter, 64 + (bits + otherBits) / 4);
        GuestRuntime.work(meter, 1 + (long) Math.min(1e18, (double) bits * otherBits / 16_384));
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "valueOf")
    public static Integer integerValueOf(int value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Integer.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "valueOf")
    public static Long longValueOf(long value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Long.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Character.class, name = "valueOf")
    public static Character characterValueOf(char value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Character.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Double.class, name = "valueOf")
    public static Double doubleValueOf(double value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Double.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Byte.class, name = "valueOf")
    public static Byte byteValueOf(byte value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Byte.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Short.class, name = "valueOf")
    public static Short shortValueOf(short value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Short.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Float.class, name = "valueOf")
    public static Float floatValueOf(float value, Meter meter) {
        GuestRuntime.allocate(meter, 16);
        return Float.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "toString")
    public static String integerToString(int value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return Integer.toString(value);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(int value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return String.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "toString")
    public static String longToString(long value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return Long.toString(value);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(long value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return String.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Double.class, name = "toString")
    public static String doubleToString(double value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return Double.toString(value);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(double value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return String.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Character.class, name = "toString")
    public static String characterToString(char value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return Character.toString(value);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(char value, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        return String.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "toBinaryString")
    public static String integerToBinaryString(int value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Integer.toBinaryString(value);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "toHexString")
    public static String integerToHexString(int value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Integer.toHexString(value);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "toOctalString")
    public static String integerToOctalString(int value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Integer.toOctalString(value);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "toString")
    public static String integerToString(int value, int radix, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Integer.toString(value, radix);
    }

    /** Charges, then calls. */
    @Static(value = Integer.class, name = "parseInt")
    public static int integerParseInt(String text, Meter meter) {
        Cost.scan(text == null ? 0 : text.length(), meter);
        return Integer.parseInt(text);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "toBinaryString")
    public static String longToBinaryString(long value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Long.toBinaryString(value);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "toHexString")
    public static String longToHexString(long value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Long.toHexString(value);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "toOctalString")
    public static String longToOctalString(long value, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Long.toOctalString(value);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "toString")
    public static String longToString(long value, int radix, Meter meter) {
        GuestRuntime.allocate(meter, 100);
        return Long.toString(value, radix);
    }

    /** Charges, then calls. */
    @Static(value = Long.class, name = "parseLong")
    public static long longParseLong(String text, Meter meter) {
        Cost.scan(text == null ? 0 : text.length(), meter);
        return Long.parseLong(text);
    }

    /** Assertions are off, on every machine. */
    public static boolean desiredAssertionStatus(Class<?> type, Meter meter) {
        GuestRuntime.work(meter, 1);
        return false;
    }

    /** Ends a reading of the number behind a text, which takes quadratic time. */
    @BeforeNew(BigInteger.class)
    public static void number(String text, Meter meter) {
        product(4L * text.length(), 4L * text.length(), meter);
    }

    /** The same in another radix. */
    @BeforeNew(BigInteger.class)
    public static void number(String text, int radix, Meter meter) {
        product(6L * text.length(), 6L * text.length(), meter);
    }
}
