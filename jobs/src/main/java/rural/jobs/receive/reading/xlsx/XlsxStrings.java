package rural.jobs.receive.reading.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

  private final List<String> texts = new ArrayList<>();

  private XlsxStrings() {}

  static XlsxStrings read(XlsxPackage parts, Optional<String> part) throws IOException {
    XlsxStrings strings = new XlsxStrings();
    if (part.isPresent()) {
      Xml.each(
          parts,
          part.get(),
          (xml, name) -> {
            if (name.equals("si")) {
              strings.texts.add(XlsxText.rich(xml));
            }
          });
    }
    return strings;
  }

  /** The text at a place; null where there is none. */
  String at(int place) {
    return place < 0 || place >= texts.size() ? null : texts.get(place);
  }
}
