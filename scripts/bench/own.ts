import { atMostMs, median, milliseconds, ratioOf, seconds, takePairs, type Figure } from './figure.ts';
import { onStage, type Service } from './job.ts';
import { observe, type Observed, type Span } from './observed.ts';
import { runProgram } from './usage.ts';

const runs = 5;
const limitMs = 300;

/** One run of the action's main step. Milliseconds. */
interface Run {
  readonly wallMs: number;
  /** From its start to the first Terraform, and from the end of the last one to its own, without the waits. */
  readonly edgesMs: number;
  /** All of its time in which no Terraform runs, without the waits. */
  readonly aloneMs: number;
  /** Waits for the network in `edgesMs` and in `aloneMs` that are taken out. */
  readonly waitedMs: { readonly edges: number; readonly alone: number };
  readonly maxRssKb: number;
}

/**
 * What the action's own process takes on a plan of the bundled service in which everything is new: time beside
 * Terraform's, and memory.
 *
 * Terraform's starts and ends are those of the action's child processes. Waits for the network are taken out as far
 * as the action had nothing else to do while a request of its own was under way.
 */
export async function measureOwn(): Promise<readonly Figure[]> {
  return onStage(async (service) => {
    const pairs = await takePairs(
      runs,
      () => runAction(service),
      () => runNode(),
    );
    const all = pairs.map(({ ours }) => ours);
    const of = (pick: (run: Run) => number) => median(all.map(pick));
    const edges = of(({ edgesMs }) => edgesMs);
    const whole = `${seconds(of(({ wallMs }) => wallMs))}, the whole run`;
    const taken = (kind: keyof Run['waitedMs']) =>
      `without ${milliseconds(of(({ waitedMs }) => waitedMs[kind]))} of waits for the network`;
    return [
      {
        measured: 'own time, start to first Terraform and last Terraform to end',
        ours: `${milliseconds(edges)}, ${taken('edges')}`,
        theirs: whole,
        ratio: of(({ edgesMs, wallMs }) => edgesMs / wallMs),
        cpuRatio: undefined,
        limit: atMostMs(edges, limitMs, median(pairs.map(({ theirs }) => theirs.wallMs)), 'ms'),
        samples: all,
      },
      {
        measured: 'own time, all in which no Terraform runs',
        ours: `${milliseconds(of(({ aloneMs }) => aloneMs))}, ${taken('alone')}`,
        theirs: whole,
        ratio: of(({ aloneMs, wallMs }) => aloneMs / wallMs),
        cpuRatio: undefined,
        limit: undefined,
        samples: all,
      },
      {
        measured: 'memory of its own process, at most',
        ours: megabytes(of(({ maxRssKb }) => maxRssKb)),
        theirs: `${megabytes(median(pairs.map(({ theirs }) => theirs.maxRssKb)))}, \`node -e 0\``,
        ratio: ratioOf<{ maxRssKb: number }>(pairs, ({ maxRssKb }) => maxRssKb) ?? NaN,
        cpuRatio: undefined,
        limit: undefined,
        samples: pairs.map(({ ours, theirs }) => ({ ours: ours.maxRssKb, theirs: theirs.maxRssKb })),
      },
    ];
  });
}

async function runAction(service: Service): Promise<Run> {
  let wallMs = 0;
  const processes = await observe(async (environment) => {
    wallMs = (await service.plan('planned', environment)).durations.main;
  });
  const main = processes.find(({ script }) => script?.endsWith('dist/index.js'));
  const [first] = main?.children ?? [];
  if (main === undefined || first === undefined) throw new Error('the action wasn’t seen to start anything');
  const { children, maxRssKb } = main;
  const edges = { from: first.from, to: Math.max(...children.map(({ to }) => to)) };
  const [waitedAtEdges, waitedAlone] = [waitedOutside([edges], main), waitedOutside(children, main)];
  return {
    wallMs,
    edgesMs: wallMs - (edges.to - edges.from) - waitedAtEdges,
    aloneMs: wallMs - covered(children) - waitedAlone,
    waitedMs: { edges: waitedAtEdges, alone: waitedAlone },
    maxRssKb,
  };
}

/** How long the process waited for the network outside some spans of time. */
function waitedOutside(spans: readonly Span[], { waits }: Observed): number {
  return waits
    .map((wait) => {
      const within = spans.map(({ from, to }) => ({
        from: Math.max(from, wait.from),
        to: Math.min(to, wait.to),
      }));
      const outside = wait.to - wait.from - covered(within.filter(({ from, to }) => from < to));
      return Math.min(wait.idleMs, outside);
    })
    .reduce((sum, waited) => sum + waited, 0);
}

/** The time that spans cover together. */
function covered(spans: readonly Span[]): number {
  let [sum, end] = [0, -Infinity];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

async function runNode(): Promise<{ readonly maxRssKb: number; readonly wallMs: number }> {
  const run = (environment: NodeJS.ProcessEnv) =>
    runProgram({ program: process.execPath, args: ['-e', '0'], environment });
  const { wallMs } = await run(process.env);
  const [bare] = await observe(async (environment) => {
    await run({ ...process.env, ...environment });
  });
  if (bare === undefined) throw new Error('a bare Node wasn’t seen');
  return { maxRssKb: bare.maxRssKb, wallMs };
}

function megabytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MB`;
}
