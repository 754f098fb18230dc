public class WideNumbers {
    public Object run() {
        int i = Integer.MAX_VALUE;
        i++;
        long l = Long.MAX_VALUE / 3 * 2;
        short s = (short) 70000;
        byte b = (byte) 200;
        char c = (char) 66000;
        float f = 1 / 3f;
        double d = 1e300 * 1e10;
        StringBuilder out = new StringBuilder();
        out.append(i).append(l * 7).append(s).append(b).append((int) c).append(f).append(d).append(0.1 + 0.2).append((int) -3.9).append((long) 1e19).append((int) Double.NaN);
        out.append(-7 / 2).append(-7 % 3).append(Math.floorMod(-7, 3)).append(Math.floorDiv(-7, 2)).append(5.5 % 2).append(1.0 / 0).append(0.0 == -0.0).append(Double.compare(0.0, -0.0));
        out.append(Math.abs(-4)).append(Math.pow(2, 10)).append(Math.sqrt(2)).append(Math.round(2.5)).append(Math.round(-2.5)).append(Math.ceil(1.2)).append(Math.floor(-1.2)).append(Math.hypot(3, 4));
        // the last bit may be StrictMath's inside: rounded
        for (double v : new double[] {Math.log10(1000), Math.cbrt(27), Math.atan2(1, 1), Math.sin(1), Math.log(5), Math.exp(1), Math.pow(1.5, 2.5)}) {
            out.append(Math.round(v * 1e9) / 1e9).append(' ');
        }
        out.append(Math.signum(-2.0)).append(Math.toDegrees(Math.PI));
        try {
            Math.addExact(Integer.MAX_VALUE, 1);
        } catch (ArithmeticException e) {
            out.append("overflow");
        }
        try {
            Math.toIntExact(1L << 40);
        } catch (ArithmeticException e) {
            out.append("too wide");
        }
        return out.append(Integer.parseInt("-12")).append(Integer.valueOf("77")).append(Long.parseLong("123456789012")).append(Double.parseDouble("1.5e3")).append(Integer.parseInt("zz", 36))
                .append(Integer.toString(255, 16)).append(Integer.compare(3, 5)).append(Long.compare(5, 3)).append(Integer.MAX_VALUE).append(Double.MAX_VALUE).append(Character.MAX_VALUE + 0)
                .append(Integer.toOctalString(8)).append(Long.toHexString(-1L)).append(Integer.parseUnsignedInt("4000000000")).append(Integer.divideUnsigned(-1, 2)).append(Boolean.parseBoolean("TRUE")).toString();
    }
}
