package dev.codegym.library;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * File names of packages. Lower-case ASCII letters, digits, {@code _} and {@code -} stand for themselves, {@code +x} for
 * {@code X}, <code>%hh</code> for another ASCII character and <code>%uhhhh</code> for any other UTF-16 unit, so that different
 * ids differ on file systems that ignore case, and no id names another folder, a hidden file or a device. A name longer than
 * that of any common file system's limit is cut and gets {@code ~} and a hash; its id stands in the manifest only.
 */
final class PackageNames {
    static final String EXTENSION = ".codegym";

    private static final int MAX_LENGTH = 130;
    private static final int KEPT = 90;
    private static final int HASH_DIGITS = 32;

    /** Names of devices on Windows, which it sees in files of any extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private PackageNames() {}

    static String fileName(String id) {
        StringBuilder name = new StringBuilder();
        int kept = 0;
        boolean device = DEVICE.matcher(id).matches();
        for (int i = 0; i < id.length(); i++) {
            escape(id.charAt(i), i == 0 && (device || id.charAt(0) == '-'), name);
            kept = name.length() <= KEPT ? name.length() : kept;
        }
        if (name.length() > MAX_LENGTH) {
            String hash = Hashing.sha256()
                    .hashBytes(id.getBytes(StandardCharsets.UTF_16BE))
                    .toString();
            name.setLength(kept);
            name.append('~').append(hash, 0, HASH_DIGITS);
        }
        return (name.length() == 0 ? "%" : name.toString()) + EXTENSION;
    }

    private static void escape(char c, boolean always, StringBuilder name) {
        boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
        if (plain && !always) {
            name.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            name.append('+').append((char) (c - 'A' + 'a'));
        } else {
            name.append(String.format(Locale.ROOT, c < 0x80 ? "%%%02x" : "%%u%04x", (int) c));
        }
    }

    /** The id that a file's name stands for, or null where the name alone does not tell. */
    static @Nullable String id(String fileName) {
        String name = fileName.substring(0, fileName.length() - EXTENSION.length());
        StringBuilder id = new StringBuilder();
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            int length = c == '+' ? 2 : c != '%' ? 1 : name.startsWith("%u", i) ? 6 : name.equals("%") ? 1 : 3;
            if (i + length > name.length()) {
                return null;
            }
            if (length <= 2 && c != '%') {
                char last = name.charAt(i + length - 1);
                id.append(length == 2 ? Character.toUpperCase(last) : last);
            } else if (length > 2 && !unescape(name.substring(i + (length == 6 ? 2 : 1), i + length), id)) {
                return null;
            }
            i += length;
        }
        return fileName(id.toString()).equals(fileName) ? id.toString() : null;
    }

    private static boolean unescape(String digits, StringBuilder id) {
        try {
            id.append((char) Integer.parseInt(digits, 16));
            return true;
        } catch (NumberFormatException e) {
            return false; // a name that this class never gives
        }
    }
}
