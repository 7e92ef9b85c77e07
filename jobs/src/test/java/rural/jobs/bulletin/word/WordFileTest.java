package rural.jobs.bulletin.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.Office;
import rural.jobs.bulletin.print.Bitmap;

class WordFileTest {

  private static final Instant ISSUED = Instant.parse("2024-10-12T01:30:00Z");

  private static final Addressed ADDRESSED =
      new Addressed("各有关单位", "省农业农村厅，107团", "云岭省农村人居环境整治工作领导小组办公室", "2024年10月12日");

  @TempDir private Path folder;

  private Path written(String name) throws IOException {
    Path file = folder.resolve(name);
    Map<String, byte[]> drawn = new TreeMap<>();
    Bitmap bitmap = new Bitmap(Office.typeface());
    for (String one : List.of("plan", "quarters")) {
      drawn.put(one, bitmap.png(SamplePaper.picture(one)));
    }
    WordFile.write(SamplePaper.PAPER, ADDRESSED, ISSUED, drawn, file);
    return file;
  }

  @Test
  void theSameBulletinGivesTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(written("a.docx"));
    Thread.sleep(1100);
    assertThat(Files.readAllBytes(written("b.docx"))).isEqualTo(first);
  }

  @Test
  void isADocumentToGoOnWithHeadingsListsAndTablesOfItsOwn() throws IOException {
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(written("a.docx")))) {
      assertThat(read.getParagraphs())
          .filteredOn(one -> "Heading1".equals(one.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("一、总体情况", "二、下一步要求", "附件：图表");
      assertThat(read.getParagraphs())
          .filteredOn(one -> "Title".equals(one.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("关于2024年第三季度农村人居环境整治工作情况的通报");
      assertThat(read.getParagraphs())
          .filteredOn(one -> one.getNumID() != null)
          .extracting(XWPFParagraph::getText)
          .allMatch(text -> text.contains("2024年10月22日"))
          .hasSize(2);
      XWPFTable table = read.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("第2\n▲1");
      assertThat(read.getStyles().getStyle("Heading1").getCTStyle().xmlText())
          .contains("outlineLvl");
    }
  }

  @Test
  void theSignatureStandsBeforeTheAnnex() throws IOException {
    assertThat(WordFile.text(written("a.docx")))
        .containsSubsequence("云农环通报〔2024〕3号", "各有关单位：", "2024年10月12日", "附件：图表", "附件正文");
  }

  @Test
  void theImprintEndsItWithWhoGetsACopyWhoPrintedItAndWhen() throws IOException {
    assertThat(WordFile.text(written("a.docx")))
        .containsSubsequence("附件正文。", "抄送：省农业农村厅，107团。\n云岭省农村人居环境整治工作领导小组办公室\t2024年10月12日印发");
    Path blank = folder.resolve("blank.docx");
    WordFile.write(
        SamplePaper.PAPER, new Addressed("", "", "", "2024年10月12日"), ISSUED, Map.of(), blank);
    assertThat(WordFile.text(blank)).doesNotContain("抄送").contains("\n\t2024年10月12日印发\n");
  }

  @Test
  void withoutFontsThePicturesWordsStandInForThem() throws IOException {
    Path file = folder.resolve("a.docx");
    WordFile.write(SamplePaper.PAPER, ADDRESSED, ISSUED, Map.of(), file);
    assertThat(WordFile.text(file)).contains("与年度计划的比较 厕所 81.25%");
  }

  @Test
  void picturesAreSvgWithAPngOfThreeTimesTheirSizeAndAnAlternativeInWords() throws IOException {
    try (ZipFile zip = new ZipFile(written("a.docx").toFile())) {
      String document =
          new String(
              zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(document).contains("svgBlip").contains("descr=\"厕所 81.25%\"");
      byte[] png = zip.getInputStream(zip.getEntry("word/media/image1.png")).readAllBytes();
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(3 * 340);
      assertThat(zip.stream().map(one -> one.getName()))
          .anyMatch(name -> name.endsWith(".svg"))
          .contains("word/fontTable.xml");
    }
  }

  @Test
  void anOfficeProgramOpensIt() throws Exception {
    Path pdf = Office.pdf(written("a.docx"), folder);
    assertThat(Office.text(pdf))
        .contains("云岭省农村人居环境整治工作领导小组办公室", "81.25", "1. 甲县")
        .containsPattern("— ?3 ?—");
  }
}
