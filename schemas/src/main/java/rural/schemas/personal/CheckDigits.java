package rural.schemas.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Numbers that prove themselves: by their check digit, and by what stands inside. */
final class CheckDigits {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Provinces of GB/T 2260 and 83 and 9 for residents from elsewhere; 99 is for fictional ones. */
  private static final String PROVINCES =
      " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64"
          + " 65 71 81 82 83 91 99 ";

  private static final Set<Integer> CARD_LENGTHS = Set.of(16, 17, 18, 19);

  private CheckDigits() {}

  /** GB 11643: 6 digits of a place, a birthday, a number and the check digit of ISO 7064 11-2. */
  static boolean isIdentity(String digits) {
    if (digits.length() != 18 || !PROVINCES.contains(" " + digits.substring(0, 2) + " ")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17))
        && isBirthday(digits.substring(6, 14));
  }

  private static boolean isBirthday(String day) {
    int year = Integer.parseInt(day.substring(0, 4));
    try {
      LocalDate.of(year, Integer.parseInt(day.substring(4, 6)), Integer.parseInt(day.substring(6)));
      return year >= 1880 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** ISO 7812: begins as cards do, ends with the digit of Luhn. */
  static boolean isCard(String digits) {
    return digits.indexOf('X') < 0
        && CARD_LENGTHS.contains(digits.length())
        && isIssued(digits)
        && luhn(digits) % 10 == 0;
  }

  /** UnionPay and the older cards of Chinese banks; of cards from elsewhere those of 16 digits. */
  private static boolean isIssued(String digits) {
    return digits.startsWith("62")
        || digits.startsWith("60")
        || digits.startsWith("955")
        || (digits.length() == 16 && digits.matches("(4|5[1-5]|35|65|2[2-7]).*"));
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum;
  }
}
