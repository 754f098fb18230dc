public class BuilderOperations {
    public Object run() {
        StringBuilder b = new StringBuilder("hello");
        b.insert(0, "oh ").append(' ').append(3.5).append(true).append('c').append(12L).append(new char[] {'x', 'y'});
        b.setCharAt(0, 'O');
        b.deleteCharAt(b.length() - 1);
        b.delete(2, 4).replace(0, 2, "AH").reverse();
        String r = b.toString();
        StringBuilder palindrome = new StringBuilder("level");
        boolean same = palindrome.reverse().toString().equals("level");
        b.setLength(4);
        StringBuffer buffer = new StringBuffer();
        buffer.append(1).append("two").insert(1, '-').reverse();
        return r + b + same + b.indexOf("y") + b.charAt(2) + b.length() + buffer + palindrome.lastIndexOf("l")
                + b.compareTo(new StringBuilder("zz")) + new StringBuilder().append("abc", 1, 3).substring(1) + b.isEmpty();
    }
}
