import { createWorld } from './adapters/world.ts';
import { main } from './main.ts';

await main(createWorld());
