package rural.jobs.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Writer;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.house.House;

class SentencesTest {

  private final Paper zh = new Writer(House.DEFAULT, Language.ZH).paper(SamplePages.page());
  private final Paper en = new Writer(House.DEFAULT, Language.EN).paper(SamplePages.page());

  @Test
  void threeLinesStandBeforeAllWhatIsBestWhatIsWrongWhatIsAsked() {
    assertThat(points(zh, 0))
        .containsExactly(
            "最好：改厕任务完成率 105.00%，快于计划进度 30.00 个百分点。",
            "问题：落后最多的是畲垚镇生活垃圾收运处置体系行政村覆盖率，落后计划进度 23.72 个百分点；" + "逾期未完成的问题 3 个；畲垚镇有缺报。",
            "要求：2024年10月22日前，1 个单位补报，1 个单位说明滞后或下降原因，1 个单位销号逾期问题，2 处异常数据核实" + "（见“下一步要求”）。");
    assertThat(zh.blocks().get(0)).isInstanceOf(Block.Points.class);
  }

  @Test
  void whoIsLevelWithTheWorstIsNamedBesideIt() {
    Page page =
        SamplePages.page(
            """
            2024Q3.1 990101100000 toilet.sanitary_coverage 1 2 50 10 9 . . 80 -23.7222 yellow . .
            """);
    assertThat(points(new Writer(House.DEFAULT, Language.ZH).paper(page), 0).get(1))
        .contains(
            "落后最多的是畲垚镇生活垃圾收运处置体系行政村覆盖率、东<镇>农村卫生厕所普及率，落后计划进度 23.72 个百分点",
            "畲垚镇、东<镇>有缺报，缺的一样多（2 个地区）。");
  }

  @Test
  void aFieldIsToldWithItsChangesAndItsPlan() {
    assertThat(points(zh, 1))
        .containsExactly(
            "生活垃圾治理：生活垃圾收运处置体系行政村覆盖率 89.47%，同比上升 12.50 个百分点，环比上升 9.47"
                + " 个百分点；落后计划进度 12.03 个百分点（▲ 黄灯），距年度目标 95% 还差 5.53 个百分点。",
            "农村改厕：农村卫生厕所普及率 66.67%，同比持平，环比持平；改厕任务完成率" + " 105.00%，快于计划进度 30.00 个百分点（● 绿灯）。",
            "生活污水治理：本级没有这项数据。",
            "秸秆综合利用：秸秆综合利用率（暂定）55.56%，口径有变，与上年同期不可比，" + "分母或分子与上季度相差过大，有待核实，不作环比。");
    assertThat(points(en, 1).get(0))
        .isEqualTo(
            "Garbage: Villages covered by garbage collection and treatment 89.47 %, up 12.50 points"
                + " on the year, up 9.47 points on the quarter; 12.03 points behind plan"
                + " (▲ yellow), 5.53 points short of the year's target of 95 %.");
  }

  @Test
  void problemsNameWhoAndHowMuch() {
    assertThat(points(zh, 2))
        .containsExactly(
            "缺报：畲垚镇（垃圾缺 1）。",
            "迟报（2024年10月10日以后报送）：畲垚镇（厕所 2 份，污水 1 份）。",
            "审核发现：上报不足。经张敏批准发布，理由：大雪。",
            "落后于计划：畲垚镇生活垃圾收运处置体系行政村覆盖率落后 23.72 个百分点（▲ 黄灯）、"
                + "甲县生活垃圾收运处置体系行政村覆盖率落后 12.03 个百分点（▲ 黄灯）。",
            "问题台账：到期应完成 9 个，按期完成 4 个，逾期完成 2 个，逾期未完成 3 个（发现至今 31-90 天 2 个，366 天以上 1"
                + " 个），销号后反弹 1 个；台账共 12 个，已销号 7 个；其中逾期未完成：畲垚镇 3 个。",
            "需要核实的异常数据：低于同类：甲县畲垚镇农村卫生厕所普及率 66.67%（应约 88.13%）；户数减少而率上升："
                + "甲县畲垚镇老塘村农村卫生厕所普及率 92.67%（分母 100 变为 80，不减则为 88.13%）。",
            "数值超过 100%（照实保留）：改厕任务完成率 105.00%。",
            "按规则建议约谈：畲垚镇（生活垃圾收运处置体系行政村覆盖率）。",
            "按规则建议预警提示：畲垚镇（逾期未完成的问题）、甲县（生活垃圾收运处置体系行政村覆盖率）。");
  }

  @Test
  void whatIsAskedFollowsFromTheProblemsAndNamesADay() {
    assertThat(points(zh, 3))
        .containsExactly(
            "畲垚镇于2024年10月22日前补报所缺报表。",
            "畲垚镇于2024年10月22日前说明进度滞后或下降的原因和改进的措施。",
            "畲垚镇于2024年10月22日前逐个销号逾期问题，或说明不能按期完成的理由。",
            "甲县畲垚镇、甲县畲垚镇老塘村于2024年10月22日前核实所列异常数据，有误的更正后重新报送。");
    assertThat(points(en, 3).get(0)).isEqualTo("畲垚镇: send the missing reports by 22 October 2024.");
  }

  @Test
  void divisionsBelowStandByTheIndexWithRankAndChangeOfRank() {
    Block.Table ranking = tables(zh).get(1);
    assertThat(ranking.columns()).as("only garbage is known of any of them").hasSize(3);
    assertThat(ranking.rows().stream().map(SentencesTest::cells))
        .containsExactly(
            List.of("畲垚镇", "1～2", "77.78\n第2 ▼1"), List.of("东<镇>", "—", "100.00\n第1 ▲1"));
  }

  @Test
  void theAnnexSaysHowFarTheOverallRankHangsOnTheWeights() {
    Block.Table indexes = tables(zh).get(2);
    assertThat(indexes.rows().stream().map(SentencesTest::cells))
        .containsExactly(List.of("畲垚镇", "1", "2", "1～2"));
    assertThat(indexes.note().text()).contains("本期熵权：污水 0.96。");
  }

  @Test
  void theHouseChoosesWordsAndDecimals() {
    House house =
        new House(
            new Text("样县整治办", "Office"),
            new Text("{division}{year}年第{quarter}季度通报", "{division}"),
            new Text("样〔{year}〕{quarter}号", "No. {quarter}"),
            House.DEFAULT.to(),
            House.DEFAULT.copyTo(),
            new Text("样县整治办", "Office"),
            Optional.empty(),
            Optional.of(0),
            1,
            House.DEFAULT.fonts());
    Paper paper = new Writer(house, Language.ZH).paper(SamplePages.page());
    assertThat(paper.masthead())
        .isEqualTo(
            new Paper.Masthead(
                "样县整治办", "甲县2024年第三季度通报", "样〔2024〕3号", "（更正）", "样县整治办", "2024年10月12日"));
    assertThat(points(paper, 1).get(0)).contains("89%，同比上升 13 个百分点，环比上升 9 个百分点");
  }

  @Test
  void bothLanguagesHaveTheSameTemplatesWithTheSamePlaces() throws Exception {
    Properties chinese = templates("zh");
    Properties english = templates("en");
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(chinese.getProperty(key)));
    }
  }

  private static Properties templates(String language) throws Exception {
    Properties templates = new Properties();
    try (var in =
        new java.io.InputStreamReader(
            Writer.class.getResourceAsStream("words_" + language + ".properties"),
            java.nio.charset.StandardCharsets.UTF_8)) {
      templates.load(in);
    }
    return templates;
  }

  private static Set<String> places(String template) {
    Set<String> places = new TreeSet<>();
    var found = java.util.regex.Pattern.compile("\\{\\d}").matcher(template);
    while (found.find()) {
      places.add(found.group());
    }
    return places;
  }

  /** The lists: 0 the three lines, 1 the state, 2 the problems, 3 what is asked, 4 the notes. */
  private static List<String> points(Paper paper, int number) {
    return blocks(paper, Block.Points.class).get(number).lines().stream().map(Line::text).toList();
  }

  private static List<Block.Table> tables(Paper paper) {
    return blocks(paper, Block.Table.class);
  }

  private static List<String> cells(List<Line> row) {
    return row.stream().map(Line::text).toList();
  }

  private static <T extends Block> List<T> blocks(Paper paper, Class<T> kind) {
    return Stream.of(paper)
        .flatMap(one -> one.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
