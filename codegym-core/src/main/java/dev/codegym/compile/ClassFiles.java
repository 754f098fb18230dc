package dev.codegym.compile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the class files of the compilers. A jar that a class was found in is asked first and read as a plain zip file: the class loader
 * would check the jar's signature at each class, which takes a fifth of a second in all.
 */
final class ClassFiles {
    private final ClassLoader loader;
    private final List<ZipFile> jars = new CopyOnWriteArrayList<>();

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class file, or null where there is none. */
    byte @Nullable [] read(String binaryName) throws IOException {
        String path = binaryName.replace('.', '/') + ".class";
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(path);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    return in.readAllBytes();
                }
            }
        }
        URL url = loader.getResource(path);
        if (url == null) {
            return null;
        }
        open(url);
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    private void open(URL url) throws IOException {
        if (url.getProtocol().equals("jar") && url.openConnection() instanceof JarURLConnection connection) {
            URL jar = connection.getJarFileURL();
            if (jar.getProtocol().equals("file")) {
                jars.add(new ZipFile(new File(URI.create(jar.toString()))));
            }
        }
    }
}
