import type { Inputs } from '../inputs/schema.ts';
import type { Intent } from '../intent.ts';
import type { Installed, World } from '../ports.ts';
import type { Backend } from '../stack/backend.ts';
import type { Stack } from '../stack/stack.ts';

/** Everything that a command works with, once it is known to be sound. */
export interface Bench {
  readonly world: World;
  readonly inputs: Inputs;
  readonly intent: Intent;
  readonly stack: Stack;
  readonly backend: Backend;
  readonly tool: Installed;
  /** All that Terraform sees; the same for every command of the run. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute, or relative to the root; the later ones win. */
  readonly varFiles: readonly string[];
  /** What must not be seen and is known before there is a plan. */
  readonly secrets: readonly string[];
}
