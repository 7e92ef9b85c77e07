package rural.schemas.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rural.schemas.home.Home;

/** A home with one form of its own, as its owner would write it; tests break it line by line. */
final class PondForm {

  static final String TEXT =
      """
      form: pond
      number: 农环20表
      title: {zh: 坑塘整治情况, en: Care of ponds}
      section: management
      grain: village
      key: [division_code, quarter]
      parameters:
        clean_share: {title: {zh: 清洁比例, en: Clean share}, default: 0.50}
      fields:
        division_code: {title: {zh: 行政区划代码, en: Division code}, type: division, required: true}
        quarter: {title: {zh: 报告期, en: Quarter}, type: quarter}
        ponds: {title: {zh: 坑塘数, en: Ponds}, type: count, unit: piece}
        clean_ponds: {title: {zh: 清洁坑塘数, en: Clean ponds}, type: count, unit: piece}
        fenced: {title: {zh: 是否围护, en: Fenced}, type: flag}
        state: {title: {zh: 状态, en: State}, type: code, codes: facility_state}
      rules:
        clean_within_ponds:
          check: clean_ponds <= ponds
          severity: hard
          says: {zh: 清洁坑塘数大于坑塘数, en: More clean ponds than ponds}
      indicators:
        pond.clean:
          title: {zh: 坑塘清洁率, en: Clean ponds}
          numerator: clean_ponds
          denominator: ponds
          kind: stock
          caliber: 坑塘
          source: product definition
      """;

  private PondForm() {}

  static Home in(Path folder, String text) {
    return with(folder, "pond.yaml", text);
  }

  static Home with(Path folder, String file, String text) {
    try {
      Path path = folder.resolve("contracts").resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return new Home(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
