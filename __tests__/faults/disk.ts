import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes: it is filled for real. */
export interface Disk {
  readonly path: string;
  /** In the language of `sh`: fills it, but for some kilobytes. */
  fill(kilobytesLeft?: number): string;
  /** In the language of `sh`: makes room again. */
  readonly empty: string;
  /** In the language of `sh`: from now on nothing is written to it; and it is written to as before. */
  readonly lock: string;
  readonly unlock: string;
  remove(): void;
}

/** What a mount begins with: nothing for root; on a machine of GitHub's everybody may `sudo`; undefined for others. */
const prefix = findPrefix();

/** Whether this user can mount a disk. */
export const canMount = prefix !== undefined;

/** Mounts a disk of its own. */
export function mountDisk(megabytes: number): Disk {
  const path = mkdtempSync(join(tmpdir(), 'planwright-disk-'));
  const run = (command: string): unknown => execFileSync('sh', ['-ec', command]);
  run(
    `${prefix} mount -t tmpfs -o size=${megabytes}m,mode=700,uid=${process.getuid?.()},gid=${process.getgid?.()} none ${path}`,
  );
  const balloon = join(path, 'balloon');
  return {
    path,
    // What is left is asked for again: blocks are whole, and the file is one of them.
    fill: (kilobytesLeft = 0) => `
      left=$(df -k --output=avail ${path} | tail -1)
      dd if=/dev/zero of=${balloon} bs=1024 count=$((left - ${kilobytesLeft})) 2>/dev/null || true`,
    empty: `rm -f ${balloon}`,
    lock: `${prefix} mount -o remount,ro ${path}`,
    unlock: `${prefix} mount -o remount,rw ${path}`,
    remove() {
      run(`${prefix} umount -l ${path}`);
      if (existsSync(path)) rmSync(path, { recursive: true });
    },
  };
}

function findPrefix(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return ['', 'sudo -n'].find((each) => {
    const folder = mkdtempSync(join(tmpdir(), 'planwright-disk-'));
    try {
      const command = `${each} mount -t tmpfs -o size=1m none ${folder} && ${each} umount ${folder}`;
      execFileSync('sh', ['-ec', command], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
