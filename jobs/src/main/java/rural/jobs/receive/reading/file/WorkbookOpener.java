package rural.jobs.receive.reading.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Text;
import rural.schemas.personal.PersonalNumbers;

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

  /** How many times its size an xls takes in memory; a cell of ten bytes takes a hundred. */
  private static final int TIMES = 10;

  private static final Set<String> WORKBOOK =
      Set.of("[Content_Types].xml", "xl/workbook.xml", "mimetype");

  private final Predicate<String> isTitle;
  private final Limits limits;

  /**
   * @param isTitle whether a cell reads like a column title; helps to find a CSV's delimiter
   */
  public WorkbookOpener(Predicate<String> isTitle, Limits limits) {
    this.isTitle = isTitle;
    this.limits = limits;
  }

  /** The files that a received file stands for: itself, or the entries of an archive. */
  public List<PackedFile> files(Path file) throws IOException, RefusedException {
    PackedFile itself =
        new PackedFile("", PersonalNumbers.maskedName(file.getFileName().toString()), 0, false);
    return isArchive(file, itself.place()) ? Archive.list(file, itself.place()) : List.of(itself);
  }

  /** Keeps an archive of many files open while they are read one after another. */
  public Closeable hold(Path file, List<PackedFile> files) throws IOException, RefusedException {
    return files.get(0).isPacked() ? Archive.hold(file, files.get(0).place()) : () -> {};
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
    if (packed.isLink()) {
      throw new RefusedException(RefusalCode.LINK_INSIDE, packed.place());
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
      case OLE2 -> openXls(file, place);
      case ZIP -> openPackage(file, place);
      case RAR, SEVEN_ZIP, GZIP ->
          throw new RefusedException(RefusalCode.OTHER_ARCHIVE, place, ARCHIVES.get(content));
      default ->
          throw new RefusedException(RefusalCode.NOT_A_SPREADSHEET, place, NOT_SHEETS.get(content));
    };
  }

  /** All of it is held in memory. */
  private RawWorkbook openXls(Path file, Place place) throws IOException, RefusedException {
    long size = Files.size(file);
    if (!limits.fits(size, TIMES)) {
      throw new RefusedException(RefusalCode.TOO_MUCH, place, ZipLimits.megabytes(size));
    }
    return XlsWorkbook.open(file, place);
  }

  private RawWorkbook openPackage(Path file, Place place) throws IOException, RefusedException {
    Set<String> others = Archive.among(OTHER_PACKAGES.keySet(), file, place, limits);
    if (!others.isEmpty()) {
      Text what = OTHER_PACKAGES.get(others.iterator().next());
      throw new RefusedException(RefusalCode.NOT_A_SPREADSHEET, place, what);
    }
    return XlsxWorkbook.open(file, place, limits);
  }

  private boolean isArchive(Path file, Place place) throws IOException, RefusedException {
    return Sniffer.sniff(file) == Content.ZIP
        && Archive.among(WORKBOOK, file, place, limits).isEmpty();
  }
}
