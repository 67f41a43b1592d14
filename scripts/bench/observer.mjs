// Loaded into a process by `node --import`: writes down at its end what the process waited for, and what memory it took.
import { channel } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const children = [];
const waits = [];
let open = 0;
let began;

/** Time that the event loop had nothing to do, since the start of the process. */
const idle = () => performance.eventLoopUtilization().idle;

function beginRequest() {
  open += 1;
  if (open === 1) began = { at: performance.now(), idle: idle() };
}

function endRequest() {
  open -= 1;
  if (open === 0) waits.push({ from: began.at, to: performance.now(), idleMs: idle() - began.idle });
}

channel('child_process').subscribe(({ process: child }) => {
  const from = performance.now();
  child.once('exit', () =>
    children.push({
      program: child.spawnfile,
      args: child.spawnargs.slice(1, 2),
      from,
      to: performance.now(),
    }),
  );
});
for (const name of ['http.client.request.start', 'undici:request:create'])
  channel(name).subscribe(beginRequest);
for (const name of [
  'http.client.response.finish',
  'http.client.request.error',
  'undici:request:trailers',
  'undici:request:error',
])
  channel(name).subscribe(endRequest);

process.once('exit', () => {
  const observed = {
    children,
    waits,
    endedAt: performance.now(),
    maxRssKb: process.resourceUsage().maxRSS,
    script: process.argv[1],
  };
  writeFileSync(join(process.env.PLANWRIGHT_OBSERVED, `${process.pid}.json`), JSON.stringify(observed));
});
