package dev.codegym.sandbox.jdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a guard named {@code superX}: it stands for {@code super.x} where that is a method of the given class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Super {
    /** The class. */
    Class<?> value();
}
