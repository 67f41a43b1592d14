#!/usr/bin/env node
import { createTerminal } from './adapters/terminal.ts';
import { render } from './commands/render.ts';

await render(createTerminal());
