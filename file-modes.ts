const isRoot = process.getuid?.() === 0;

/** Whether file modes apply to programs that a test starts: not on Windows, and for root only on Linux. */
export const HAS_FILE_MODES = process.platform === "linux" || (process.platform !== "win32" && !isRoot);

/**
 * Prefix of a command to which file modes shall apply. Root may write anywhere, so the prefix drops that right. The user
 * stays root, because another user may be unable to read the checkout, the temporary folder or Node.
 */
export const WITH_FILE_MODES: readonly string[] = isRoot
  ? ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"]
  : [];
