# A plain java with the doors that Spark needs; sourced by the scripts beside it.
plain_java() {
  local opens=() package
  for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
    java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action \
    sun.util.calendar jdk.internal.ref; do
    opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
  done
  java -Dh2.bindAddress=127.0.0.1 "${opens[@]}" "$@"
}
