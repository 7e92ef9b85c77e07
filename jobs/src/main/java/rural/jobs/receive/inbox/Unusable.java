package rural.jobs.receive.inbox;

import java.nio.file.Path;
import rural.schemas.contract.Text;
import rural.schemas.personal.PersonalNumbers;

/**
 * Something in an inbox that is not read. It stays where it is.
 *
 * @param name path below the inbox, with {@code /}, and words for numbers of people
 */
public record Unusable(String name, Text why) {

  static final Text LINK =
      new Text(
          "是链接，没有读取；请放入文件本身，并删去链接",
          "is a link, which is not followed; put the file itself there and remove the link");
  static final Text SHARED =
      new Text(
          "是别人文件的硬链接，没有读取；请放入文件的副本",
          "is a hard link to somebody else's file and is not read; put a copy there");
  static final Text SPECIAL =
      new Text(
          "不是普通文件（管道、套接字或设备），没有读取；请删去",
          "is no ordinary file (a pipe, socket or device) and is not read; remove it");
  static final Text CLOSED =
      new Text(
          "没有权限读取；请改正权限后再运行", "may not be read; correct its permissions and run the command again");
  static final Text BUSY =
      new Text(
          "正在写入或被移走，这次没有读取；传完后会在下次读取",
          "is being written or was taken away and is not read now; once whole, the next run reads"
              + " it");
  static final Text BROKEN =
      new Text("磁盘上无法读取；请重新放入", "cannot be read from the disk; put it there again");

  /** How a place below the inbox is called, with words for numbers of people. */
  static String name(Path below) {
    return PersonalNumbers.maskedName(below.toString().replace('\\', '/'));
  }
}
