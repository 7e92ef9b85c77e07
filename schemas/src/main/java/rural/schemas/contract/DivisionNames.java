package rural.schemas.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.place.Level;

/**
 * The column by which a sheet names the divisions of its rows, whether or not the record has a
 * field for the name.
 */
public final class DivisionNames {

  /** What is read where a form has no field of the name: it finds the code, and is not stored. */
  static final Field READ =
      new Field(
          Contract.DIVISION_NAME,
          new Text("行政区划名称", "Name of the division"),
          List.of(),
          FieldType.TEXT,
          Optional.empty(),
          false,
          false,
          Kind.STOCK,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Field.SAME);

  private static final Map<Level, List<String>> OF_LEVEL =
      Map.of(
          Level.VILLAGE,
          List.of(
              "行政村名称", "村名称", "行政村名", "村名", "行政村", "村（社区）", "所在行政村", "所在村名称", "所在村", "所属行政村", "所属村",
              "村庄名称", "村"),
          Level.TOWN,
          List.of("乡镇名称", "乡镇名", "乡镇", "镇（街道）", "乡镇（街道）", "镇街", "所在乡镇", "所属乡镇"),
          Level.COUNTY,
          List.of(
              "区县名称", "县区名称", "县名称", "县名", "区县", "县区", "县（市、区）", "县（市、区）名称", "县市区", "所在县", "所属区县"));

  private static final List<String> OF_ANY =
      List.of("行政区划名称", "区划名称", "行政区划", "地区名称", "地区", "所在地区", "所属地区", "所在地");

  private DivisionNames() {}

  /** The titles such a column has on a form, those of the narrowest divisions first. */
  public static List<String> titles(Grain grain) {
    List<Level> levels =
        switch (grain) {
          case VILLAGE -> List.of(Level.VILLAGE);
          case COUNTY -> List.of(Level.COUNTY);
          case FACILITY -> List.of(Level.VILLAGE, Level.TOWN);
          case ENTRY -> List.of(Level.VILLAGE, Level.TOWN, Level.COUNTY);
        };
    List<String> titles = new ArrayList<>();
    levels.forEach(level -> titles.addAll(OF_LEVEL.get(level)));
    titles.addAll(OF_ANY);
    return titles;
  }
}
