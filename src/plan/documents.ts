import type { Scanner } from './scanner.ts';

const NEWLINE = 0x0a;
const OPEN_OBJECT = 0x7b;

/** In bytes: what is looked at of a line that doesn't begin as JSON does. */
const PREFIX = 512;

/**
 * Moves the scanner to the next JSON object that stands at the beginning of a line, or right behind another one, and
 * passes over what stands between: wrappers print their own lines before and after
 * (https://github.com/hashicorp/setup-terraform/blob/main/wrapper/terraform.js).
 * @returns whether there is one
 */
export function nextDocument(scanner: Scanner): boolean {
  for (;;) {
    const byte = scanner.peek();
    if (byte === undefined || byte === OPEN_OBJECT) {
      return byte === OPEN_OBJECT;
    }
    const from = scanner.position();
    const line = scanner.bytes({ from, to: from + PREFIX }).toString('latin1');
    // Terragrunt can put its time and its unit before what Terraform prints. A command to the runner (`::debug::…`)
    // repeats what stands above it.
    const prefix = /^(?!::)[^\n{]*(?=\{\s*"format_version")/.exec(line)?.[0];
    scanner.moveTo(prefix === undefined ? scanner.find(NEWLINE) : from + prefix.length);
  }
}
