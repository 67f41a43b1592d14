import { describe, expect, test } from '@jest/globals';
import { writePlan, type Desk } from '../../../src/commands/plan-files.ts';
import { report } from '../../../src/commands/reporting.ts';
import type { Request } from '../../../src/commands/order.ts';
import type { Publication } from '../../../src/commands/publication.ts';
import { parseInputs } from '../../../src/inputs/parse.ts';
import { InstallError } from '../../../src/errors.ts';
import type { Outcome } from '../../../src/outcome.ts';
import type { Annotation, World } from '../../../src/ports.ts';
import { mapping, planWith } from '../../fixtures/build.ts';
import { RUN } from '../../fixtures/report.ts';
import { changeWith } from '../report/plans.ts';

const FILES = { planFile: '/tmp/plan', planJson: undefined, planText: undefined, planPage: undefined };
const PLAN = planWith({ changes: [changeWith({})] });

/** A world that remembers, in order, what is done to it. */
function makeWorld(pageAssets: World['pageAssets'] = async () => ({ before: '<', after: '>' })) {
  const done: string[] = [];
  const written = new Map<string, string>();
  const annotations: Annotation[] = [];
  const log: string[] = [];
  const outputs = new Map<string, string>();
  const write = async (path: string, pieces: Iterable<string>): Promise<void> => {
    written.set(path, [...pieces].join(''));
    done.push(path);
  };
  const runner = {
    job: { temp: '/tmp' },
    info: (line: string) => log.push(line),
    startGroup: (title: string) => log.push(title),
    endGroup: () => undefined,
    raw: (line: string) => log.push(line),
    annotate: (annotation: Annotation) => annotations.push(annotation),
    setOutput: (name: string, value: string) => outputs.set(name, value),
    writeSummary: async () => undefined,
    fail: () => undefined,
  };
  const world = { runner, pageAssets, files: { writePieces: write, write } } as unknown as World;
  return { world, done, written, annotations, log, outputs };
}

function deskOf(world: World, log = 'fold'): Desk {
  return { world, inputs: parseInputs({ log }).inputs, folder: '/tmp/x', name: 'infra/prod' };
}

describe('the files of a plan', () => {
  test('are written, and the text is logged', async () => {
    const { world, written, log } = makeWorld();
    expect(await writePlan(deskOf(world), PLAN, FILES, RUN)).toEqual({
      planFile: '/tmp/plan',
      planJson: '/tmp/x/plan.json',
      planText: '/tmp/x/plan.txt',
      planPage: '/tmp/x/plan.html',
    });
    expect(written.get('/tmp/x/plan.txt')).toBe('1 to change\n\nchange aws_instance.web\n! a = 1 → 2\n');
    expect(JSON.parse(written.get('/tmp/x/plan.json') ?? '')).toMatchObject({ counts: { change: 1 } });
    expect(written.get('/tmp/x/plan.html')).toMatch(/^<[^]*aws_instance[^]*>$/);
    expect(log).toEqual([
      'The plan of infra/prod',
      '1 to change',
      '',
      'change aws_instance.web',
      '! a = 1 → 2',
    ]);
  });

  test('are not logged where the log is quiet, nor a second time', async () => {
    const quiet = makeWorld();
    await writePlan(deskOf(quiet.world, 'quiet'), PLAN, FILES, RUN);
    expect(quiet.log).toEqual([]);
    const again = makeWorld();
    await writePlan(deskOf(again.world), PLAN, { ...FILES, planText: '/tmp/x/plan.txt' }, RUN);
    expect(again.log).toEqual([]);
    expect([...again.written.keys()]).not.toContain('/tmp/x/plan.txt');
  });

  test('are whole where the log is cut, which says so', async () => {
    const changes = Array.from({ length: 300 }, (_, index) =>
      changeWith({ name: `n${index}`, after: mapping({ a: 'a b '.repeat(2500) }) }),
    );
    const { world, written, log } = makeWorld();
    await writePlan(deskOf(world), planWith({ changes }), FILES, RUN);
    expect(written.get('/tmp/x/plan.txt')?.match(/^change /gm)).toHaveLength(300);
    expect(log.join('\n').length).toBeLessThan(1_100_000);
    expect(log.at(-1)).toBe('(the rest is in the file that the output `plan-text` names)');
  });

  test('are written without a page where it can’t be made, which is a warning', async () => {
    const { world, annotations } = makeWorld(async () => Promise.reject(new Error('no such file')));
    expect(await writePlan(deskOf(world), PLAN, FILES, RUN)).toMatchObject({
      planJson: '/tmp/x/plan.json',
      planPage: undefined,
    });
    expect(annotations).toMatchObject([{ level: 'warning', title: 'No page' }]);
  });
});

describe('the report of a run', () => {
  const request = {
    inputs: parseInputs({}).inputs,
    identity: RUN.identity,
    stackName: RUN.stackName,
    decision: { kind: 'idle', why: '' },
  } as const satisfies Request;

  test('writes the files while GitHub answers, and names them', async () => {
    const { world, done, outputs } = makeWorld();
    const publication: Publication = {
      announce: async () => undefined,
      outdateOthers: () => Promise.resolve(),
      conclude: async () => {
        done.push('asked');
        // The files are written in microtasks; an answer takes a turn of the event loop at least.
        await new Promise((resolve) => setImmediate(resolve));
        done.push('answered');
      },
      url: () => (done.includes('answered') ? 'https://x.example/1' : undefined),
      lastGood: () => undefined,
    };
    const outcome: Outcome = { kind: 'planned', plan: PLAN, warnings: [], files: FILES };
    await report(world, request, publication, RUN, outcome);
    const names = done.map((path) => path.replace(/^.*[/]/, ''));
    expect(names.at(0)).toBe('asked');
    expect(names.at(-1)).toBe('answered');
    expect(new Set(names)).toEqual(
      new Set(['asked', 'plan.txt', 'plan.json', 'plan.html', 'summary.md', 'answered']),
    );
    expect(outputs.get('plan-page')).toMatch(/plan[.]html$/);
    expect(outputs.get('plan-json')).toMatch(/plan[.]json$/);
    expect(outputs.get('comment-url')).toBe('https://x.example/1');
  });

  test('of a failure waits for what the comment knows of the last good plan', async () => {
    const { world, written } = makeWorld();
    let known: { readonly sha: string; readonly runUrl: string } | undefined;
    const publication: Publication = {
      announce: async () => undefined,
      outdateOthers: () => Promise.resolve(),
      conclude: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        known = { sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a099887766', runUrl: RUN.runUrl };
      },
      url: () => undefined,
      lastGood: () => known,
    };
    await report(world, request, publication, RUN, { kind: 'failed', error: new InstallError('no') });
    expect([...written.values()].join('')).toContain('the last good plan was of 9f8e7d6');
  });
});
