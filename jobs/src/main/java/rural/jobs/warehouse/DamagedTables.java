package rural.jobs.warehouse;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.exceptions.NotFoundException;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;
import rural.schemas.text.DamagedException;

/** Recognises what Iceberg, Parquet and Avro throw where a file of a table is gone or spoilt. */
public final class DamagedTables {

  /** A file of a table, as it stands in what others say. */
  private static final Pattern FILE =
      Pattern.compile("\\S*/(?:data|metadata)/\\S*?\\.(?:parquet|avro|metadata\\.json)");

  private DamagedTables() {}

  /** Empty where no file of a table is named by a fault that speaks of a file. */
  public static Optional<DamagedException> of(Throwable fault) {
    return Spoken.causes(fault)
        .filter(one -> one.getMessage() != null)
        .map(one -> FILE.matcher(one.getMessage()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .map(file -> new DamagedException(says(fault, file), fault));
  }

  private static Text says(Throwable fault, String file) {
    return isGone(fault)
        ? new Text(
                "数据表缺少文件 {0}：请从备份恢复工作目录",
                "A file of the tables is missing, {0}: restore the home from a backup")
            .with(file)
        : new Text(
                "数据表的文件 {0} 已损坏：请从备份恢复工作目录",
                "A file of the tables is damaged, {0}: restore the home from a backup")
            .with(file);
  }

  private static boolean isGone(Throwable fault) {
    return Spoken.causes(fault)
        .anyMatch(
            one ->
                one instanceof NotFoundException
                    || one instanceof FileNotFoundException
                    || one instanceof NoSuchFileException);
  }
}
