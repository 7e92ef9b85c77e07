package rural.jobs.sample.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rural.jobs.sample.chance.Dice;

/** Names put together from syllables, rare characters of real village names among them. */
final class Names {

  private static final List<String> FIRST =
      List.of(
          "青", "白", "石", "杨", "柳", "李", "王", "赵", "上", "下", "东", "西", "南", "北", "新", "老", "大", "小",
          "龙", "凤", "云", "清", "金", "银", "红", "黄", "双", "三", "五", "七", "畲", "垚", "埇", "崀", "坪", "沱",
          "桐", "松", "竹", "梅");
  private static final List<String> SECOND =
      List.of(
          "山", "河", "溪", "湾", "沟", "坡", "岭", "坪", "塘", "桥", "庄", "店", "屯", "寨", "冲", "坳", "埇", "畲",
          "垚", "泉", "井", "岩", "洞", "坝", "田", "林", "岗", "墩", "圩", "浦");

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  Names(Dice dice) {
    this.dice = dice;
  }

  /** A name with its ending, 村, 镇 or 县, that nobody has yet; in a large country some repeat. */
  String next(String ending) {
    for (int attempt = 0; ; attempt++) {
      String middle = attempt < 2 && dice.chance(0.7) ? "" : dice.pick(FIRST);
      String name = dice.pick(FIRST) + middle + dice.pick(SECOND) + ending;
      if (taken.add(name) || attempt > 5) {
        return name;
      }
    }
  }
}
