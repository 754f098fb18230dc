package dev.codegym.tool;

/**
 * One parameter of a tool.
 *
 * @param name its name in JSON
 * @param type its type
 * @param description what the argument means, in plain English
 */
public record ToolParameter(String name, DataType type, String description) {}
