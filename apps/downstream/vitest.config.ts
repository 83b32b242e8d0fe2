import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** The rehearsal of a release takes minutes. `pnpm nightly` runs it. */
export default mergeConfig(shared, { test: { exclude: ["src/rehearsal.test.ts"] } });
