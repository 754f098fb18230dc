package dev.codegym.parquet;

import com.jerolba.carpet.CarpetParquetWriter;
import dev.codegym.verify.export.Column;
import dev.codegym.verify.export.RowFiles;
import dev.codegym.verify.export.RowWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import tools.jackson.databind.node.ObjectNode;

/** Parquet files, compressed with Zstandard, in row groups that keep memory small. */
public final class ParquetFiles implements RowFiles {
    private static final long ROW_GROUP_BYTES = 16L << 20;

    /** For {@link java.util.ServiceLoader}. */
    public ParquetFiles() {}

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public RowWriter open(Path file, List<Column> columns) throws IOException {
        ParquetWriter<ObjectNode> writer = CarpetParquetWriter.builder(new LocalOutputFile(file), ObjectNode.class)
                .withWriteRecordModel(RowModel.of(columns))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
        return new RowWriter() {
            @Override
            public void write(ObjectNode row) throws IOException {
                writer.write(row);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}
