package dev.codegym.sandbox.jdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a guard: it stands for the static method of that class with that name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Static {
    /** The class. */
    Class<?> value();

    /** The static method's name. */
    String name();
}
