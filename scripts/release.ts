import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNotes } from './release/notes.ts';
import { describeRelease } from './release/version.ts';

/**
 * Checks that a tag can be released, writes its notes, and prints what the release workflow goes by, in the form of
 * a step's outputs.
 *
 * `node scripts/release.ts <tag> <file for the notes>`
 */
const [tag, notes] = process.argv.slice(2);
if (tag === undefined || notes === undefined) throw new Error('usage: release.ts <tag> <file for the notes>');

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
const tags = execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n');
const release = describeRelease(tag, version, tags);
await writeFile(notes, readNotes(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), version));

console.log(`version=${release.version}`);
console.log(`prerelease=${release.prerelease}`);
console.log(`latest=${release.latest}`);
console.log(`dist-tag=${release.distTag}`);
console.log(`floating-tag=${release.floatingTag ?? ''}`);
