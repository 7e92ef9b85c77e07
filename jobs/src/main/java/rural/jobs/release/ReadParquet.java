package rural.jobs.release;

import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Reads the Parquet files of a release back, row by row, without Spark. */
public final class ReadParquet {

  private ReadParquet() {}

  /**
   * Hands over the rows in which one of some columns has one of some values.
   *
   * @param each column → text as in the CSV of the same rows, empty for null; decimals are exact
   */
  public static void rows(
      Path file, Set<String> columns, Set<String> values, Consumer<UnaryOperator<String>> each)
      throws IOException {
    Among wanted = new Among(values);
    var any =
        columns.stream()
            .map(
                one -> (FilterPredicate) FilterApi.userDefined(FilterApi.binaryColumn(one), wanted))
            .reduce(FilterApi::or)
            .orElseThrow();
    try (ParquetReader<Group> reader =
        new Builder(new LocalInputFile(file)).withFilter(FilterCompat.get(any)).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        Group found = row;
        each.accept(column -> text(found, column));
      }
    }
  }

  /** Looks a value up; the library's own "in" compares it with thousands, one by one. */
  private static final class Among extends UserDefinedPredicate<Binary> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashSet<Binary> wanted = new HashSet<>();

    Among(Set<String> values) {
      values.forEach(one -> wanted.add(Binary.fromString(one)));
    }

    @Override
    public boolean keep(Binary value) {
      return wanted.contains(value);
    }

    @Override
    public boolean canDrop(Statistics<Binary> statistics) {
      return false;
    }

    @Override
    public boolean inverseCanDrop(Statistics<Binary> statistics) {
      return false;
    }
  }

  private static String text(Group row, String column) {
    int field = row.getType().getFieldIndex(column);
    if (row.getFieldRepetitionCount(field) == 0) {
      return "";
    }
    Type type = row.getType().getType(field);
    if (!type.isPrimitive()) {
      Group list = row.getGroup(field, 0);
      return IntStream.range(0, list.getFieldRepetitionCount(0))
          .mapToObj(i -> list.getGroup(0, i).getString(0, 0))
          .collect(Collectors.joining("|"));
    }
    return type.getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal
        ? new BigDecimal(new BigInteger(row.getBinary(field, 0).getBytes()), decimal.getScale())
            .toPlainString()
        : row.getValueToString(field, 0);
  }

  private static final class Builder extends ParquetReader.Builder<Group> {

    Builder(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
