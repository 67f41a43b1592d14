import { readFile } from 'node:fs/promises';
import { findTrustPolicies } from './trust/document.ts';
import { judgePolicy, type Judgement } from './trust/rules.ts';

/**
 * Finds in trust policies what lets more in than the jobs they are meant for. Takes files (`-` for standard input)
 * that hold a trust policy, what `aws iam get-role` or `list-roles` prints, or what `terraform show -json` prints.
 * Exit codes: 0 nothing to mend, 1 something is, 2 a file can't be read or has no trust policy.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run lint:trust -- policy.json …');
  process.exitCode = 2;
}
for (const file of files) {
  try {
    const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
    const judged = findTrustPolicies(JSON.parse(text) as unknown).map(judgePolicy);
    if (judged.length === 0) throw new Error('there is no trust policy in it');
    for (const judgement of judged) tell(file, judgement);
    if (judged.some(({ findings }) => findings.some(({ level }) => level === 'fault'))) raiseTo(1);
  } catch (error) {
    console.error(`${file}: can't be read: ${error instanceof Error ? error.message : String(error)}`);
    raiseTo(2);
  }
}

function tell(file: string, { policy, trustsGitHub, findings }: Judgement): void {
  const faults = findings.filter(({ level }) => level === 'fault');
  const verdict = !trustsGitHub
    ? 'doesn’t trust GitHub'
    : faults.length === 0
      ? 'lets in whom it names'
      : `${faults.length} to mend`;
  console.log(`${file}: ${policy}: ${verdict}`);
  for (const { level, rule, statement, message } of findings) {
    console.log(`  ${level === 'fault' ? 'mend' : 'note'} (${rule}, ${statement}): ${message}`);
  }
  for (const mend of new Set(faults.flatMap((finding) => finding.mend ?? []))) {
    console.log(`  what would be right:\n${mend.replaceAll(/^/gm, '    ')}`);
  }
}

function raiseTo(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
