package rural.jobs.warehouse.location;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;

/**
 * A manifest, which names files of data, or a list of manifests, which also says how long each is.
 * Everything but locations and lengths is written again as it was read.
 */
record LocatedAvro(Path file) {

  private static final String MANIFEST_PATH = "manifest_path";
  private static final String MANIFEST_LENGTH = "manifest_length";

  /** Whether it lists manifests, which must have been written before. */
  boolean isList() throws IOException {
    try (DataFileReader<GenericRecord> reader = reader()) {
      return reader.getSchema().getField(MANIFEST_PATH) != null;
    }
  }

  /**
   * Writes a copy with other locations.
   *
   * @param moved gives a text its place, or itself where it names none that changes
   * @param lying where a file lies now that has its place
   */
  void write(Path copy, UnaryOperator<String> moved, UnaryOperator<Path> lying) throws IOException {
    try (DataFileReader<GenericRecord> reader = reader();
        DataFileWriter<GenericRecord> writer =
            new DataFileWriter<>(new GenericDatumWriter<>(reader.getSchema()))) {
      for (String key : reader.getMetaKeys()) {
        if (!DataFileWriter.isReservedMeta(key)) {
          writer.setMeta(key, reader.getMeta(key));
        }
      }
      String codec = reader.getMetaString(DataFileConstants.CODEC);
      writer.setCodec(
          CodecFactory.fromString(codec == null ? DataFileConstants.NULL_CODEC : codec));
      writer.create(reader.getSchema(), copy.toFile());
      for (GenericRecord one : reader) {
        GenericRecord now = (GenericRecord) moved(one, moved);
        measure(now, lying);
        writer.append(now);
      }
    }
  }

  private DataFileReader<GenericRecord> reader() throws IOException {
    return new DataFileReader<>(file.toFile(), new GenericDatumReader<>());
  }

  private static Object moved(Object value, UnaryOperator<String> moved) {
    if (value instanceof CharSequence text) {
      return moved.apply(text.toString());
    }
    if (value instanceof Collection<?> several) {
      List<Object> all = new ArrayList<>();
      for (Object one : several) {
        all.add(moved(one, moved));
      }
      return all;
    }
    if (value instanceof Map<?, ?> named) {
      Map<Object, Object> all = new LinkedHashMap<>();
      for (Map.Entry<?, ?> one : named.entrySet()) {
        all.put(one.getKey(), moved(one.getValue(), moved));
      }
      return all;
    }
    return value instanceof IndexedRecord record ? moved(record, moved) : value;
  }

  private static IndexedRecord moved(IndexedRecord record, UnaryOperator<String> moved) {
    for (Schema.Field field : record.getSchema().getFields()) {
      record.put(field.pos(), moved(record.get(field.pos()), moved));
    }
    return record;
  }

  /** A manifest with other locations has another length. */
  private static void measure(GenericRecord entry, UnaryOperator<Path> lying) throws IOException {
    if (entry.hasField(MANIFEST_LENGTH)) {
      Path manifest =
          FileLocation.path(entry.get(MANIFEST_PATH).toString()).map(lying).orElse(null);
      if (manifest != null && Files.exists(manifest)) {
        entry.put(MANIFEST_LENGTH, Files.size(manifest));
      }
    }
  }
}
