import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// The bundler lists the licences of what is loaded this way alone.
const { isFeatureAvailable, restoreCache, saveCache } = await import('@actions/cache');

/**
 * Talks to the runner's cache service, in a process of its own: `restore <key>`, `save <key>`. What is cached is the
 * folder `providers` of the working directory. It ends with one of `EXIT`'s codes; why something couldn't be done
 * stands on its standard output, among whatever else the toolkit says.
 */
const EXIT = { done: 0, unavailable: 2, missed: 3 } as const;

// The service tells entries apart by this very text too: a relative path is the same for every stack and machine.
const paths = ['providers'];

const [verb = '', key = ''] = process.argv.slice(2);
// The toolkit leaves timers and sockets behind.
process.exit(EXIT[await serve().catch(sayWhy)]);

async function serve(): Promise<keyof typeof EXIT> {
  if (!isFeatureAvailable()) return 'unavailable';
  return verb === 'save' ? save() : restore();
}

/** As the toolkit says what it doesn't throw. */
function sayWhy(error: unknown): keyof typeof EXIT {
  process.stdout.write(`::error::${error instanceof Error ? error.message : String(error)}\n`);
  return 'missed';
}

async function restore(): Promise<keyof typeof EXIT> {
  await confine();
  return (await restoreCache(paths, key)) === key ? 'done' : 'missed';
}

/** Packing takes longer than asking: of the jobs that miss the same entry at once, few need to. */
async function save(): Promise<keyof typeof EXIT> {
  if ((await restoreCache(paths, key, [], { lookupOnly: true })) === key) return 'done';
  return (await saveCache(paths, key)) > 0 ? 'done' : 'missed';
}

/**
 * Keeps an archive from writing outside the working directory. The toolkit unpacks it by `tar -P`, which follows
 * absolute names, `..` and links to anywhere: names and link targets lose both here, whoever made the archive.
 * @see https://www.gnu.org/software/tar/manual/html_section/transform.html
 * @throws Error when the `tar` that the toolkit takes isn't GNU's, and would ignore it
 */
async function confine(): Promise<void> {
  const tar = process.platform === 'darwin' ? 'gtar' : 'tar';
  const { stdout } = await promisify(execFile)(tar, ['--version']).catch(() => ({ stdout: '' }));
  if (!stdout.includes('GNU tar')) throw new Error('GNU tar is needed to unpack it');
  process.env['TAR_OPTIONS'] =
    '--no-same-owner --no-same-permissions --transform=s,[.][.],__,g --transform=s,^//*,,';
}
