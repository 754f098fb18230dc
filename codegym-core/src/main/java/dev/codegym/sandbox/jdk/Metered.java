package dev.codegym.sandbox.jdk;

/** A collection, map or view that charges by itself what it does in bulk, whoever calls it. */
interface Metered {}
