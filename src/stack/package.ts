import { zipSync, type Zippable } from 'fflate';

/** A file of a function, as it goes into its package. */
export interface PackedFile {
  /** Relative to the function's folder, with forward slashes. */
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Uint8Array;
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
