package rural.jobs.receive.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small sound files of every kind, from which others are made. */
final class Seeds {

  private static final String TOILET =
      """
      表号：农环2表,填报单位：甲县,单位：户
      报告期：2024Q3,报出日期：2024-10-08
      行政区划代码,行政村名称,农村总户数,卫生厕所户数
      990101001001,一村,"1,200",4
      990101001002,二村,20,无
      合计,,1220,4
      填表人：张三
      """;
  private static final String SEWAGE =
      """
      农环3表 农村生活污水治理情况,,,,
      报告期,2024年第三季度,,,
      行政区划代码,农村总户数,污水得到治理户数（万户）,治理状况,治理方式
      990101001001,10,0.0002,未治理,无
      """;
  private static final String DIVISION =
      """
      表号：农环00
      行政区划代码,名称,级别,上级代码,是否涉农,启用日期
      990000,样省,省,,,2020-01-01
      990101,甲县,县,990000,,2020/1/1
      """;

  private Seeds() {}

  static List<byte[]> all() {
    try {
      List<byte[]> seeds = new ArrayList<>();
      for (String text : List.of(TOILET, SEWAGE, DIVISION)) {
        seeds.add(text.getBytes(StandardCharsets.UTF_8));
        seeds.add(text.getBytes(Charset.forName("GB18030")));
        seeds.add(text.replace(',', '\t').getBytes(StandardCharsets.UTF_16LE));
      }
      XSSFWorkbook made = new XSSFWorkbook();
      made.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
      byte[] xlsx = Packed.pack(Packed.unpack(workbook(made)));
      seeds.add(xlsx);
      seeds.add(workbook(new HSSFWorkbook()));
      seeds.add(Packed.pack(Map.of("甲/2024Q3.csv", seeds.get(0), "乙.xlsx", xlsx)));
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] workbook(Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      Sheet toilet = book.createSheet("改厕");
      fill(toilet, TOILET);
      toilet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
      toilet.getRow(4).createCell(3).setCellFormula("C5/2");
      fill(book.createSheet("污水"), SEWAGE);
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("请认真填写");
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void fill(Sheet sheet, String text) {
    int at = 0;
    for (String line : text.replace("\"1,200\"", "1200").split("\n")) {
      Row row = sheet.createRow(at++);
      String[] cells = line.split(",");
      for (int column = 0; column < cells.length; column++) {
        if (cells[column].matches("\\d{1,9}")) {
          row.createCell(column).setCellValue(Integer.parseInt(cells[column]));
        } else {
          row.createCell(column).setCellValue(cells[column]);
        }
      }
    }
  }
}
