const isRoot = process.getuid?.() === 0;

/** Whether a test can start a program that file modes apply to: not on Windows, and as root only on Linux. */
export const HAS_FILE_MODES = process.platform === "linux" || (process.platform !== "win32" && !isRoot);

/**
 * What a command begins with so that file modes apply to it. Root may write anywhere, so it gives up that right. It stays
 * root: another user may be unable to read the checkout, the temporary folder or Node.
 */
export const WITH_FILE_MODES: readonly string[] = isRoot
  ? ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"]
  : [];
