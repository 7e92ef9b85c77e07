package rural.jobs.bulletin.word;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.schemas.text.DisplayWidth;

/** A table with its caption above and its note below; the head comes again on every page. */
final class Grid {

  private static final String HEAD_FILL = "F2F2F2";

  /** Names longer than this go on on the next line. */
  private static final int MOST_LETTERS = 24;

  private static final int PADDING = 3;

  /** Twentieths of a point. */
  private static final int CELL_MARGIN = 40;

  private final XWPFDocument document;
  private final Block.Table content;

  Grid(XWPFDocument document, Block.Table content) {
    this.document = document;
    this.content = content;
  }

  void write() {
    Writing.write(document.createParagraph(), Style.CAPTION, content.caption());
    XWPFTable table = document.createTable(1 + content.rows().size(), content.columns().size());
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Integer.toString(Sheet.TEXT_WIDTH));
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setCellMargins(CELL_MARGIN, 2 * CELL_MARGIN, CELL_MARGIN, 2 * CELL_MARGIN);
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    columns(table);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < content.columns().size(); i++) {
      XWPFTableCell cell = head.getCell(i);
      cell.setColor(HEAD_FILL);
      XWPFParagraph words = fill(cell, Line.of(content.columns().get(i).title()));
      words.getRuns().forEach(run -> run.setBold(true));
    }
    for (int i = 0; i < content.rows().size(); i++) {
      row(table.getRow(i + 1), content.rows().get(i));
    }
    if (!content.note().equals(Line.EMPTY)) {
      Writing.write(document.createParagraph(), Style.NOTE, content.note());
    }
  }

  private void columns(XWPFTable table) {
    int[] letters = IntStream.range(0, content.columns().size()).map(this::letters).toArray();
    int all = IntStream.of(letters).sum();
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < content.columns().size(); i++) {
      int width = Sheet.TEXT_WIDTH * letters[i] / all;
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      for (XWPFTableRow row : table.getRows()) {
        row.getCell(i).setWidth(Integer.toString(width));
      }
    }
  }

  /**
   * How wide a column wants to be, in half-width letters: its figures on one line, its head on two.
   */
  private int letters(int column) {
    int head = (DisplayWidth.of(content.columns().get(column).title()) + 1) / 2;
    int widest =
        content.rows().stream()
            .flatMap(row -> row.get(column).text().lines())
            .mapToInt(line -> DisplayWidth.of(line))
            .max()
            .orElse(0);
    // Another machine's digits may be a third wider, and a figure is never broken.
    int wanted = content.columns().get(column).numeric() ? (widest * 4 + 2) / 3 : widest;
    return PADDING + Math.min(MOST_LETTERS, Math.max(head, wanted));
  }

  private void row(XWPFTableRow row, List<Line> cells) {
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFParagraph words = fill(row.getCell(i), cells.get(i));
      if (i == 0) {
        words.setAlignment(ParagraphAlignment.LEFT);
      } else if (content.columns().get(i).numeric()) {
        words.setAlignment(ParagraphAlignment.RIGHT);
      }
    }
  }

  private static XWPFParagraph fill(XWPFTableCell cell, Line line) {
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    return Writing.write(cell.getParagraphs().get(0), Style.CELL, line);
  }
}
