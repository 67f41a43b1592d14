import type { FormatFault } from '../errors.ts';

/**
 * Reads what `terraform fmt -check -diff` prints: for each file its name and a unified diff, of which the counts
 * of each hunk are followed, since a changed line can look like a header.
 */
export function parseFormatDiff(stdout: string): readonly FormatFault[] {
  const faults: FormatFault[] = [];
  let file: string | undefined;
  let oldLine = 0;
  let oldLeft = 0;
  let newLeft = 0;
  for (const line of stdout.split('\n')) {
    if (oldLeft > 0 || newLeft > 0) {
      const kind = line[0];
      if (kind === '\\') continue;
      if (kind === '-' || kind === '+') {
        if (file) faults.push({ file, line: Math.max(1, oldLine) });
        file = undefined;
      }
      if (kind !== '+') [oldLine, oldLeft] = [oldLine + 1, oldLeft - 1];
      if (kind !== '-') newLeft -= 1;
      continue;
    }
    file = /^--- old\/(.+?)\r?$/.exec(line)?.[1] ?? file;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk) [oldLine, oldLeft, newLeft] = [Number(hunk[1]), Number(hunk[2] ?? 1), Number(hunk[3] ?? 1)];
  }
  return faults;
}
