// Writes the public interface of the package in this folder into <name>.api.md; with --check, compares them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

const projectFolder = process.cwd();
const name = basename(projectFolder);
const isCheck = process.argv.includes("--check");
const report = join(projectFolder, `${name}.api.md`);
const reportTempFolder = mkdtempSync(join(tmpdir(), "okta-idm-api-"));
const file = join(projectFolder, "dist/index.d.ts");
const none = { default: { logLevel: ExtractorLogLevel.None } };

/** Types of the contract. `check:released` checks changes of openapi/okta.yaml. */
const CONTRACT = /^export interface (OperationTypes|components|paths) \{\n[\s\S]*?^\}/gm;

/** The compiler of api-extractor reads the declarations, because TypeScript 7 lacks that API. */
const compilerOptions = {
  target: "es2023",
  lib: ["es2023", "es2024.string"],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  types: ["node"],
  typeRoots: [join(projectFolder, "node_modules/@types")],
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

try {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: file,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: [file] } },
      apiReport: {
        enabled: true,
        reportFolder: reportTempFolder,
        reportTempFolder: join(reportTempFolder, "temp"),
        reportFileName: name,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: none, tsdocMessageReporting: none },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, "package.json"),
  });
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  const made = join(reportTempFolder, `${name}.api.md`);
  const text = readFileSync(made, "utf8").replace(
    CONTRACT,
    "// Of openapi/okta.yaml.\nexport interface $1 {}",
  );
  if (errorCount > 0) process.exitCode = 1;
  else if (!isCheck) writeFileSync(report, text);
  else if (!existsSync(report) || readFileSync(report, "utf8") !== text) {
    writeFileSync(made, text);
    const diff = ["--no-pager", "diff", "--no-index", "--", report, made];
    const { stdout } = spawnSync("git", diff, { encoding: "utf8" });
    process.stderr.write(
      `${stdout}\nThe public interface differs from packages/${name}/${name}.api.md. If it should, run \`pnpm run api\` and commit.\n`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(reportTempFolder, { recursive: true });
}
