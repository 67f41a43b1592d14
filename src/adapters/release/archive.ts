import { unzipSync } from 'fflate';

/** The program's name in the archive. */
const PROGRAM = 'terraform';
/** Terraform has about 90 MB. */
const LARGEST = 512 << 20;

/**
 * Takes the program out of a release's zip. Nothing else of it is unpacked; yet one entry that would leave the folder
 * spoils the whole, since a release has none.
 * @throws Error that says what is wrong with the zip
 */
export function unpackProgram(zip: Uint8Array): Uint8Array {
  const sizes: number[] = [];
  const { [PROGRAM]: program } = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (!isHarmless(name)) throw new Error(`it has an entry ${JSON.stringify(name)}`);
      if (name !== PROGRAM) return false;
      sizes.push(originalSize);
      if (sizes.length > 1) throw new Error(`it has several entries \`${PROGRAM}\``);
      if (originalSize > LARGEST) throw new Error(`its entry \`${PROGRAM}\` is larger than ${LARGEST} bytes`);
      return true;
    },
  });
  if (program === undefined) throw new Error(`it has no entry \`${PROGRAM}\``);
  if (program.length !== sizes[0]) throw new Error(`its entry \`${PROGRAM}\` isn’t as large as it says`);
  return program;
}

function isHarmless(name: string): boolean {
  return /^[^/\\:\0][^\\:\0]*$/.test(name) && !name.split('/').includes('..');
}
