package rural.jobs.sides;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where a code counts on a day: the dated versions of all divisions, villages included. They lie in
 * arrays, some twenty bytes each, because a nation has hundreds of thousands of them and every form
 * looks into them; as a table joined to each form they would be built again for each.
 */
final class PlaceIndex implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String CODE = "code";
  private static final String FROM = "place_from";
  private static final String UNTIL = "place_until";

  /**
   * A version: its code as a number, its days since 1970 (the last not included), what it counts as
   * and under, each null where that is the code itself.
   */
  static final StructType VERSION =
      new StructType()
          .add(CODE, DataTypes.LongType, false)
          .add(FROM, DataTypes.IntegerType, false)
          .add(UNTIL, DataTypes.IntegerType, false)
          .add(Columns.EFFECTIVE_CODE, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add(Columns.RURAL_VILLAGE, DataTypes.BooleanType, false);

  /** What {@link #at} answers. */
  static final StructType PLACE =
      new StructType()
          .add(Columns.EFFECTIVE_CODE, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add(Columns.RURAL_VILLAGE, DataTypes.BooleanType);

  /** Bits for the number of a version beside its code of twelve digits. */
  private static final int NUMBER = 23;

  private static final int ITSELF = -1;

  private final long[] codes;
  private final int[] from;
  private final int[] until;
  private final int[] effective;
  private final int[] base;
  private final boolean[] rural;
  private final String[] texts;

  /**
   * @param versions rows of {@link #VERSION}, in any order
   */
  PlaceIndex(List<Row> versions) {
    int size = versions.size();
    if (size >= 1 << NUMBER) {
      throw new IllegalArgumentException(size + " versions of divisions; expected fewer than 2^23");
    }
    codes = new long[size];
    from = new int[size];
    until = new int[size];
    effective = new int[size];
    base = new int[size];
    rural = new boolean[size];
    Map<String, Integer> known = new HashMap<>();
    List<String> all = new ArrayList<>();
    int place = 0;
    for (int number : byCode(versions)) {
      Row version = versions.get(number);
      codes[place] = version.getLong(0);
      from[place] = version.getInt(1);
      until[place] = version.getInt(2);
      effective[place] = numberOf(version.getString(3), known, all);
      base[place] = numberOf(version.getString(4), known, all);
      rural[place] = version.getBoolean(5);
      place++;
    }
    texts = all.toArray(String[]::new);
  }

  private static int[] byCode(List<Row> versions) {
    long[] order = new long[versions.size()];
    Arrays.setAll(order, number -> versions.get(number).getLong(0) << NUMBER | number);
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(one -> (int) (one & ((1L << NUMBER) - 1))).toArray();
  }

  private static int numberOf(String text, Map<String, Integer> known, List<String> all) {
    if (text == null) {
      return ITSELF;
    }
    return known.computeIfAbsent(
        text,
        one -> {
          all.add(one);
          return all.size() - 1;
        });
  }

  /**
   * A row of {@link #PLACE}; null where nothing in force counts for the code.
   *
   * @param day days since 1970
   */
  Row at(String code, int day) {
    long wanted = Long.parseLong(code);
    for (int i = first(wanted); i < codes.length && codes[i] == wanted; i++) {
      if (from[i] <= day && day < until[i]) {
        return RowFactory.create(text(effective[i], code), text(base[i], code), rural[i]);
      }
    }
    return null;
  }

  private int first(long code) {
    int found = Arrays.binarySearch(codes, code);
    if (found < 0) {
      return codes.length;
    }
    int first = found;
    while (first > 0 && codes[first - 1] == code) {
      first--;
    }
    return first;
  }

  private String text(int number, String code) {
    return number == ITSELF ? code : texts[number];
  }
}
