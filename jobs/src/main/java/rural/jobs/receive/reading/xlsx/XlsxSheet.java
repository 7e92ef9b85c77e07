package rural.jobs.receive.reading.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rural.jobs.receive.reading.xlsx.XlsxCell.Stored;

/**
 * The rows of a sheet, streamed. Rows and cells may leave out where they stand: then they stand
 * behind the one before.
 */
public final class XlsxSheet implements Closeable {

  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;

  private final InputStream in;
  private final XMLStreamReader xml;
  private final String part;
  private final XlsxStrings strings;
  private final BitSet hiddenColumns = new BitSet();
  private int number;
  private boolean isOver;

  XlsxSheet(InputStream in, XMLStreamReader xml, String part, XlsxStrings strings) {
    this.in = in;
    this.xml = xml;
    this.part = part;
    this.strings = strings;
  }

  /** The next row; null after the last. */
  public XlsxRow next() throws IOException {
    try {
      while (!isOver && xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          return row();
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("col")) {
          column();
        }
        isOver = event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData");
      }
      return null;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new XlsxException(part + " " + (number + 1), e);
    }
  }

  /** The columns that nobody sees, of which the sheet tells before its rows. */
  public BitSet hiddenColumns() {
    return hiddenColumns;
  }

  private void column() {
    if (Xml.isTrue(Xml.attribute(xml, "hidden")) || isZero(Xml.attribute(xml, "width"))) {
      int first = Math.max(1, Xml.number(Xml.attribute(xml, "min"), 1));
      int last = Math.min(COLUMNS, Xml.number(Xml.attribute(xml, "max"), first));
      hiddenColumns.set(Math.min(first, last + 1) - 1, Math.max(0, last));
    }
  }

  private static boolean isZero(String size) {
    return size != null && Double.parseDouble(size) == 0;
  }

  private XlsxRow row() throws XMLStreamException, IOException {
    int before = number;
    number = Xml.number(Xml.attribute(xml, "r"), number + 1);
    if (number <= before || number > ROWS) {
      throw new IllegalArgumentException("row " + number + " below row " + before);
    }
    boolean isHidden = Xml.isTrue(Xml.attribute(xml, "hidden")) || isZero(Xml.attribute(xml, "ht"));
    List<XlsxCell> cells = new ArrayList<>();
    BitSet taken = new BitSet();
    int last = -1;
    int width = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row")) {
      if (xml.isStartElement()) {
        if (xml.getLocalName().equals("c")) {
          XlsxCell cell = cell(last);
          last = cell.column();
          if (taken.get(last)) {
            throw new IllegalArgumentException("two cells in one place"); // which one was seen?
          }
          taken.set(last);
          width = Math.max(width, last + 1);
          cells.add(cell);
        } else {
          XlsxText.skip(xml);
        }
      }
    }
    return new XlsxRow(number, isHidden, cells, width);
  }

  private XlsxCell cell(int last) throws XMLStreamException, IOException {
    int column = column(Xml.attribute(xml, "r"), last);
    String type = Xml.attribute(xml, "t");
    int style = Xml.number(Xml.attribute(xml, "s"), 0);
    boolean isFormula = false;
    String value = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> value = Xml.text(xml);
          case "is" -> value = XlsxText.rich(xml);
          case "f" -> {
            isFormula = true;
            XlsxText.skip(xml);
          }
          default -> XlsxText.skip(xml);
        }
      }
    }
    return new XlsxCell(column, kind(type), style, isFormula, resolved(type, value));
  }

  private static Stored kind(String type) {
    return switch (type == null ? "n" : type) {
      case "s", "str", "inlineStr" -> Stored.TEXT;
      case "b" -> Stored.TRUTH;
      case "e" -> Stored.ERROR;
      case "d" -> Stored.DATE;
      default -> Stored.NUMBER;
    };
  }

  private String resolved(String type, String value) throws XlsxException {
    if (value == null || type == null) {
      return value;
    }
    if (type.equals("s")) {
      String shared = value.isBlank() ? "" : strings.at(Integer.parseInt(value.strip()));
      if (shared == null) {
        throw new XlsxException(part + " " + number);
      }
      return shared;
    }
    return type.equals("str") ? XlsxText.decode(value) : value;
  }

  /** The column of a place such as {@code AB7}; the one behind the last where none is given. */
  private static int column(String place, int last) {
    int column = 0;
    for (int i = 0; place != null && i < place.length(); i++) {
      char c = Character.toUpperCase(place.charAt(i));
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = Math.min(column * 26 + c - 'A' + 1, COLUMNS + 1);
    }
    int at = column == 0 ? last + 1 : column - 1;
    if (at >= COLUMNS) {
      throw new IllegalArgumentException("column " + place);
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
