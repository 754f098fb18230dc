/**
 * The JDK as guests meet it: guards that charge a call by what it will cost, collections that charge what they do on behalf
 * of other JDK code, and one deterministic way to hash, compare and print. Public is what rewritten guests link to by name; no
 * guest can name it in its source, and nothing here is for users.
 */
@NullMarked
package dev.codegym.sandbox.jdk;

import org.jspecify.annotations.NullMarked;
