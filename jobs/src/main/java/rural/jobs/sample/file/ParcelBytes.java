package rural.jobs.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.file.Parcel.Refused;

/** The bytes of a file of the inbox. */
public final class ParcelBytes {

  private ParcelBytes() {}

  public static byte[] of(Parcel parcel) {
    try {
      return parcel instanceof Filled readable ? readable(readable) : refused((Refused) parcel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readable(Filled parcel) throws IOException {
    List<Grid> grids = parcel.sheets().stream().map(SheetGrid::of).toList();
    byte[] bytes =
        parcel.format().isWorkbook()
            ? WorkbookBytes.of(grids, parcel.hiddenNotes(), parcel.format())
            : CsvBytes.of(grids.get(0), parcel.format());
    return parcel.format().isZip() ? ZipBytes.of(Map.of(innerName(parcel), bytes)) : bytes;
  }

  /** The file inside a zip. */
  public static String innerName(Filled parcel) {
    return parcel.name().replace(".zip", parcel.format().innerEnding());
  }

  private static byte[] refused(Refused parcel) throws IOException {
    return switch (parcel.trouble()) {
      case EMPTY -> new byte[0];
      case NO_QUARTER -> readable(parcel.original());
      case CUT_OFF -> {
        byte[] whole = readable(parcel.original());
        yield Arrays.copyOf(whole, whole.length * 2 / 3);
      }
      case PASSWORD -> locked(readable(parcel.original()));
    };
  }

  /** Encrypted with fixed keys, so that the sample comes out the same every time. */
  private static byte[] locked(byte[] workbook) throws IOException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    info.getVerifier().setSpinCount(1000);
    Encryptor encryptor = info.getEncryptor();
    byte[] fixed = "sample-16-bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] salt = Arrays.copyOf(fixed, 64);
    encryptor.confirmPassword("sample", fixed, fixed, fixed, fixed, salt);
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(file);
          InputStream in = new java.io.ByteArrayInputStream(workbook)) {
        in.transferTo(out);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException("Cannot encrypt the sample workbook", e);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
