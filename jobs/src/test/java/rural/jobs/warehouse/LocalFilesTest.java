package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir java.nio.file.Path folder;

  private FileSystem files;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    files = FileSystem.get(folder.toUri(), new Configuration());
  }

  @Test
  void hadoopUsesThemWithoutBeingAsked() {
    assertThat(files).isInstanceOf(LocalFiles.class);
  }

  @Test
  void whatIsMadeIsItsOwnersAlone() throws IOException {
    files.mkdirs(path("new/inner"));
    files.create(path("new/inner/one")).close();
    assertThat(permissions("new")).isEqualTo("rwx------");
    assertThat(permissions("new/inner")).isEqualTo("rwx------");
    assertThat(permissions("new/inner/one")).isEqualTo("rw-------");
  }

  @Test
  void otherPermissionsAreSetAsAskedFor() throws IOException {
    files.create(path("one")).close();
    files.setPermission(path("one"), new FsPermission("640"));
    assertThat(permissions("one")).isEqualTo("rw-r-----");
    files.mkdirs(path("shared"));
    files.setPermission(path("shared"), new FsPermission("750"));
    assertThat(permissions("shared")).isEqualTo("rwxr-x---");
    files.setPermission(path("shared"), new FsPermission("1777"));
    assertThat(files.getFileStatus(path("shared")).getPermission().getStickyBit()).isTrue();
  }

  @Test
  void whatWasWrittenIsStillCheckedWhenItIsRead() throws IOException {
    try (FSDataOutputStream out = files.create(path("one"))) {
      out.writeUTF("text");
    }
    assertThat(folder.resolve(".one.crc")).exists();
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toUri());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
