// Adds up the reports that the test runs wrote, and prints `N passed, N failed` as the last line.
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
let passed = 0;
let failed = 0;
let missing = 0;
let skipped = 0;
const inside = (folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`);
/** Whether a package has tests at all: `apps/clients` is run by hand. */
const hasTests = (folder) =>
  JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), "utf8")).scripts?.test !== undefined;
for (const tested of ["openapi", ...inside("packages"), ...inside("apps")].filter(hasTests)) {
  const report = new URL(`${tested}/test-results/vitest.json`, root);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    passed += numPassedTests;
    skipped += numPendingTests + numTodoTests;
    // A file that does not even load has no failed test of its own.
    const broken = testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    failed += numFailedTests + broken.length;
  } catch {
    process.stdout.write(`${tested} wrote no test results\n`);
    missing += 1;
  }
}
failed += missing;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
