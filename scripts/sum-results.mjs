// Adds up the vitest reports of a folder and prints the one line that continuous integration reads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.tmp/results';
const reports = readdirSync(folder).filter((name) => name.endsWith('.json'));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of reports) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  // A suite that fails to load has no failed test, yet nothing in it ran.
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  total.failed += broken.length;
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
}
if (reports.length === 0) total.failed += 1;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
