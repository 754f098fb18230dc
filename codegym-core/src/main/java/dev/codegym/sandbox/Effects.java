package dev.codegym.sandbox;

import java.util.Map;

final class Effects {
    Effects(Map<String, byte[]> classes) {}
    boolean mayWrite(String className, String methodName, String descriptor) { return true; }
}
