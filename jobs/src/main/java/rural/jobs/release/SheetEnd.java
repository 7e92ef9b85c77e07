package rural.jobs.release;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands behind the rows of a sheet and the writer has no words for.
 *
 * @param bars as {@link DataBars} writes them
 * @param breaks columns, counted from 0, with which a page begins
 */
record SheetEnd(String bars, List<Integer> breaks) {

  static final SheetEnd NONE = new SheetEnd("", List.of());

  SheetEnd {
    breaks = List.copyOf(breaks);
  }

  /** The breaks as they stand behind a sheet's footer; nothing where there are none. */
  String breaksXml() {
    if (breaks.isEmpty()) {
      return "";
    }
    return breaks.stream()
        .map(column -> "<brk id=\"" + column + "\" max=\"1048575\" man=\"1\"/>")
        .collect(
            Collectors.joining(
                "",
                "<colBreaks count=\""
                    + breaks.size()
                    + "\" manualBreakCount=\""
                    + breaks.size()
                    + "\">",
                "</colBreaks>"));
  }
}
