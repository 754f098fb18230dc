package dev.codegym.parquet;

import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import dev.codegym.verify.export.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the members of a row become parquet's columns. */
final class RowModel {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private RowModel() {}

    static WriteRecordModelType<ObjectNode> of(List<Column> columns) {
        WriteRecordModelType<ObjectNode> model = FieldTypes.writeRecordModel(ObjectNode.class);
        for (Column column : columns) {
            model = model.withField(column.name(), type(column), value(column));
        }
        return model;
    }

    private static FieldType type(Column column) {
        return switch (column.type()) {
            case STRING, JSON -> FieldTypes.STRING;
            case LONG -> FieldTypes.LONG;
            case DOUBLE -> FieldTypes.DOUBLE;
            case BOOLEAN -> FieldTypes.BOOLEAN;
            case STRINGS -> FieldTypes.LIST.ofType(FieldTypes.STRING);
            case STRUCT -> of(column.members());
            case STRUCTS -> FieldTypes.LIST.ofType(of(column.members()));
        };
    }

    private static Function<ObjectNode, @Nullable Object> value(Column column) {
        Function<JsonNode, Object> reader = reader(column.type());
        return row -> {
            JsonNode value = row.get(column.name());
            return value == null || value.isNull() ? null : reader.apply(value);
        };
    }

    /** What is of another type than its column throws Jackson's exception: a defect of the format's columns. */
    private static Function<JsonNode, Object> reader(Column.Type type) {
        return switch (type) {
            case STRING -> JsonNode::stringValue;
            case JSON -> MAPPER::writeValueAsString;
            case LONG -> JsonNode::longValue;
            case DOUBLE -> JsonNode::doubleValue;
            case BOOLEAN -> JsonNode::booleanValue;
            case STRINGS -> list -> each(list, JsonNode::stringValue);
            case STRUCT -> node -> node;
            case STRUCTS -> list -> each(list, node -> node);
        };
    }

    private static List<Object> each(JsonNode list, Function<JsonNode, Object> reader) {
        List<Object> values = new ArrayList<>(list.size());
        list.forEach(element -> values.add(reader.apply(element)));
        return values;
    }
}
