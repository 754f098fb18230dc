package dev.codegym.verify.export;

import java.util.List;

/**
 * One column of a format's rows, for files that need to know their columns before the first row. Every value may be null.
 *
 * @param name the member of the row
 * @param type what it holds
 * @param members the columns of a {@link Type#STRUCT} or of each element of {@link Type#STRUCTS}; else empty
 */
public record Column(String name, Type type, List<Column> members) {
    /** What a column holds. */
    public enum Type {
        STRING,
        LONG,
        DOUBLE,
        BOOLEAN,
        STRINGS,
        STRUCT,
        /** A list of objects with the same members. */
        STRUCTS,
        /** JSON whose shape differs from row to row: in files with columns it is text. */
        JSON
    }

    /** Copies the members. */
    public Column {
        members = List.copyOf(members);
    }

    static Column of(String name, Type type) {
        return new Column(name, type, List.of());
    }

    static Column text(String name) {
        return of(name, Type.STRING);
    }

    static Column whole(String name) {
        return of(name, Type.LONG);
    }

    static Column struct(String name, List<Column> members) {
        return new Column(name, Type.STRUCT, members);
    }

    static Column structs(String name, List<Column> members) {
        return new Column(name, Type.STRUCTS, members);
    }
}
