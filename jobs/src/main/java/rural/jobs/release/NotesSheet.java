package rural.jobs.release;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import rural.jobs.release.Stationery.Tone;
import rural.schemas.contract.Indicator;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;

/** What a reader must know of the figures: release, cut-off, signs, definitions, approval. */
final class NotesSheet {

  private static final int LAST_COLUMN = 4;

  private final Worksheet sheet;
  private final Stationery paper;
  private int row;

  NotesSheet(Worksheet sheet) {
    this.sheet = sheet;
    this.paper = new Stationery(sheet);
  }

  void write(Release release, String title, Imprint imprint, List<Indicator> indicators) {
    List<Integer> widths = List.of(34, 14, 8, 40, 60);
    for (int i = 0; i < widths.size(); i++) {
      sheet.width(i, widths.get(i));
    }
    paper.page(PaperSize.A4_PAPER, 1, 0);
    paper.title(row++, LAST_COLUMN, title + " 说明", 16);
    imprint.lines().forEach(one -> line(one.getKey(), one.getValue()));
    line("率", "分子合计 ÷ 分母合计 × 100，四舍五入只在最后一次；不是各地率的平均");
    line("—", "无分母、分母为零或未报，不等于 0");
    line("环比、同比", "百分点，口径相同才相减");
    line("浅黄底色", "报送不完整，不参加排名");
    line("位次", "在同一上级的同级地区中");
    line("较计划、灯", "数值减去按年度计划本季度末应达的数值；没有年度计划的指标不列");
    line("暂定", "年累计与全年可收集量之比，第四季度前为暂定数");
    release.approval().ifPresent(approval -> line("批准", approval.by() + "：" + approval.reason()));
    for (Finding finding : release.findings()) {
      line("经批准的审核发现", finding.message().zh());
    }
    row++;
    definitions(indicators);
  }

  void townsLeftOut(long rows) {
    row++;
    line("乡级数据", "共 " + rows + " 行，工作表难以打开，“明细”只列到县级；乡级见 rates.csv 和 rates.parquet");
  }

  private void line(String name, String text) {
    paper.head(row, 0, name);
    sheet.range(row, 1, row, LAST_COLUMN).merge();
    sheet.value(row, 1, text);
    sheet.style(row, 1).wrapText(true).verticalAlignment("center").set();
    row++;
  }

  private void definitions(List<Indicator> indicators) {
    List<String> titles = List.of("指标", "口径", "小数位", "代码", "定义来源");
    for (int i = 0; i < titles.size(); i++) {
      paper.head(row, i, titles.get(i));
    }
    row++;
    for (Indicator indicator : indicators) {
      paper.text(row, 0, indicator.title().zh(), Tone.PLAIN);
      paper.text(row, 1, indicator.caliber(), Tone.PLAIN);
      paper.centred(row, 2, Integer.toString(indicator.decimals()), Tone.PLAIN);
      paper.text(row, 3, indicator.id(), Tone.PLAIN);
      paper.text(row, 4, indicator.source(), Tone.PLAIN);
      row++;
    }
  }
}
