package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Text;

/** Opens any received file by what it is, not by what its name says. */
public final class WorkbookOpener {

  private static final Map<Content, Text> NOT_SHEETS =
      Map.of(
          Content.PDF, new Text("PDF 文件", "a PDF"),
          Content.PICTURE, new Text("图片", "a picture"),
          Content.MARKUP, new Text("网页或 XML 格式的文件", "a web page or XML"),
          Content.RICH_TEXT, new Text("RTF 文档", "an RTF document"),
          Content.BINARY, new Text("无法识别的文件", "something unknown"));
  private static final Map<Content, String> ARCHIVES =
      Map.of(Content.RAR, "rar", Content.SEVEN_ZIP, "7z", Content.GZIP, "gz");
  private static final Map<String, Text> OTHER_PACKAGES =
      Map.of(
          "word/document.xml", new Text("Word 文档", "a Word document"),
          "ppt/presentation.xml", new Text("PowerPoint 文件", "a PowerPoint file"),
          "xl/workbook.bin", new Text("xlsb 格式的工作簿", "an xlsb workbook"),
          "mimetype", new Text("OpenDocument 文件", "an OpenDocument file"));

  private final Predicate<String> isTitle;

  /**
   * @param isTitle whether a cell reads like a column title; helps to find a CSV's delimiter
   */
  public WorkbookOpener(Predicate<String> isTitle) {
    this.isTitle = isTitle;
  }

  /** The files that a received file stands for: itself, or the entries of an archive. */
  public List<PackedFile> files(Path file) throws IOException, RefusedException {
    PackedFile itself = new PackedFile("", file.getFileName().toString());
    return isArchive(file, itself.place()) ? Archive.list(file, itself.place()) : List.of(itself);
  }

  /**
   * Opens one of {@link #files}.
   *
   * @param known how a CSV is written, if that was found out before; else {@link CsvDialect#NONE}
   */
  public RawWorkbook open(Path file, PackedFile packed, CsvDialect known)
      throws IOException, RefusedException {
    if (!packed.isPacked()) {
      return open(file, packed.place(), known);
    }
    Path copy = Archive.unpack(file, packed);
    try {
      if (isArchive(copy, packed.place())) {
        throw new RefusedException(RefusalCode.NESTED_ZIP, packed.place());
      }
      return new UnpackedWorkbook(open(copy, packed.place(), known), copy);
    } catch (RefusedException | RuntimeException | IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private RawWorkbook open(Path file, Place place, CsvDialect known)
      throws IOException, RefusedException {
    Content content = Sniffer.sniff(file);
    return switch (content) {
      case EMPTY -> throw new RefusedException(RefusalCode.EMPTY_FILE, place);
      case TEXT -> CsvWorkbook.open(file, place, known, isTitle);
      case OLE2 -> XlsWorkbook.open(file, place);
      case ZIP -> openPackage(file, place);
      case RAR, SEVEN_ZIP, GZIP ->
          throw new RefusedException(RefusalCode.OTHER_ARCHIVE, place, ARCHIVES.get(content));
      default ->
          throw new RefusedException(RefusalCode.NOT_A_SPREADSHEET, place, NOT_SHEETS.get(content));
    };
  }

  private static RawWorkbook openPackage(Path file, Place place)
      throws IOException, RefusedException {
    for (Map.Entry<String, Text> other : OTHER_PACKAGES.entrySet()) {
      if (Archive.has(file, place, other.getKey())) {
        throw new RefusedException(RefusalCode.NOT_A_SPREADSHEET, place, other.getValue());
      }
    }
    return XlsxWorkbook.open(file, place);
  }

  private static boolean isArchive(Path file, Place place) throws IOException, RefusedException {
    if (Sniffer.sniff(file) != Content.ZIP || Archive.has(file, place, "[Content_Types].xml")) {
      return false;
    }
    return !Archive.has(file, place, "xl/workbook.xml") && !Archive.has(file, place, "mimetype");
  }
}
