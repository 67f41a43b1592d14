import { parseSupervised, awaitExit } from './adapters/survivor.ts';
import { createWorld } from './adapters/world.ts';
import { seeThrough } from './commands/aftermath.ts';

const world = createWorld();
const supervised = parseSupervised(world.runner.environment['STATE_supervised'] ?? '');
await seeThrough(
  world,
  supervised.map((program) => ({
    title: program.title,
    stdoutFile: program.stdoutFile,
    awaitEnd: (wait) => awaitExit(program, wait),
  })),
);
