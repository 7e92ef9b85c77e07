package rural.jobs.bulletin.word;

import java.util.List;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Piece;
import rural.schemas.contract.Language;

/** A bulletin written by hand, with every kind of block and piece. */
final class SamplePaper {

  static final Paper PAPER =
      new Paper(
          Language.ZH,
          new Paper.Masthead(
              "云岭省农村人居环境整治工作领导小组办公室",
              "关于2024年第三季度农村人居环境整治工作情况的通报",
              "云农环通报〔2024〕3号",
              "云岭省 · 发布 2024Q3.1",
              "云岭省农村人居环境整治工作领导小组办公室",
              "2024年10月12日"),
          List.of(
              new Block.Heading("一、总体情况"),
              new Block.Paragraph(Line.of("2024年第三季度，云岭省农村人居环境整治主要指标完成情况如下：")),
              new Block.Points(
                  List.of(
                      Line.of(
                          new Piece.Strong("农村改厕"),
                          new Piece.Words("：卫生厕所普及率 81.25%，同比上升 3.50 个百分点"),
                          new Piece.Lamp("green", "（● 绿灯）"),
                          new Piece.Words("。")),
                      Line.of("生活污水治理：农村生活污水治理率 45.10%，环比持平。")),
                  false),
              new Block.Table(
                  "主要指标",
                  List.of(
                      new Block.Column("指标", false, false),
                      new Block.Column("数值 %", true, false),
                      new Block.Column("同比 百分点", true, false)),
                  List.of(
                      List.of(Line.of("卫生厕所普及率"), Line.of("81.25"), Line.of("+3.50")),
                      List.of(
                          Line.of("农村生活污水治理率"),
                          Line.of("45.10"),
                          Line.of(
                              new Piece.Words("第2"), new Piece.Break(), new Piece.Small("▲1")))),
                  Line.of("“—”表示无数据。")),
              new Block.Pictures("与计划的比较", List.of(picture("plan"), picture("quarters"))),
              new Block.Heading("二、下一步要求"),
              new Block.Points(
                  List.of(
                      Line.of("甲县于 2024年10月22日 前补报所缺报表。"), Line.of("乙县于 2024年10月22日 前说明进度滞后的原因。")),
                  true),
              new Block.Annex("附件：图表"),
              new Block.Paragraph(Line.of("附件正文。"))));

  private SamplePaper() {}

  static Picture picture(String name) {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="340" height="120" viewBox="0 0 340 120" \
        role="img" font-family="Latin, Text, sans-serif"><title>计划</title>
        <rect x="100" y="30" width="200" height="20" fill="#1f5fa8"/>
        <text x="10" y="45" font-size="13" fill="#1f2933">厕所 畲埇</text></svg>
        """;
    return new Picture(name, "与年度计划的比较", svg, "厕所 81.25%", 340, 120, List.of());
  }
}
