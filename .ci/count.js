// Adds up the reports that the test runs wrote, and prints `N passed, N failed` as the last line.
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
let passed = 0;
let failed = 0;
let missing = 0;
let skipped = 0;
const folders = ["packages", "apps"].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`),
);
for (const folder of ["openapi", ...folders]) {
  const report = new URL(`${folder}/test-results/vitest.json`, root);
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
    process.stdout.write(`${folder} wrote no test results\n`);
    missing += 1;
  }
}
failed += missing;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
