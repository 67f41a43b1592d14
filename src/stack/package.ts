import { zipSync, type Zippable } from 'fflate';

/** A file of a function, as it goes into its package. */
export interface PackedFile {
  /** Relative to the function's folder, with forward slashes. */
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Uint8Array;
}

/** Names that no running function needs: tests, and what tools leave behind. A name matches with or without a path before it. */
const leftovers: readonly RegExp[] = [
  /^\.(git|github|idea|vscode|nyc_output|terraform|pytest_cache|mypy_cache|ruff_cache|venv|DS_Store|coverage)$/,
  /^\.git(ignore|attributes)$/,
  /^\.env(\..*)?$/,
  /^(__pycache__|coverage|venv)$/,
  /\.(pyc|pyo|tsbuildinfo)$/,
  /^(__tests__|tests?|spec)$/,
  /\.(test|spec)\.[^.]+$/,
  /^test_.*\.py$|_test\.(py|go)$|^conftest\.py$/,
];

/** What others have published is shipped as it is: its authors know what it needs. */
const published = /^(node_modules|vendor|site-packages)$/;

/** Whether a file of a function's folder goes into its package. */
export function isShipped(path: string): boolean {
  const steps = path.split('/');
  const own = steps.findIndex((step) => published.test(step));
  return !steps
    .slice(0, own === -1 ? undefined : own)
    .some((step) => leftovers.some((name) => name.test(step)));
}

/** The zip format has local times, and begins with 1980: this is its first moment, wherever the action runs. */
const epoch = new Date(1980, 0, 1);

/** Unix, in the upper byte of `version made by`. */
const unix = 3;

/**
 * Zips a function so that the same sources give the same bytes everywhere: sorted names, one time, and of the modes
 * only whether a file can be executed.
 */
export function packFunction(files: readonly PackedFile[]): Uint8Array {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, executable, bytes }) => [
      path,
      [bytes, { mtime: epoch, os: unix, attrs: (executable ? 0o100755 : 0o100644) << 16, level: 6 }] as const,
    ]),
  );
  return zipSync(entries);
}
