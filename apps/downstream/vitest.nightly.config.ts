import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

const json = ["json", { outputFile: "test-results/nightly.json" }];
export default mergeConfig(shared, { test: { reporters: [json] } });
