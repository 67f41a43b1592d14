import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { heading, printed, setScene } from '../action/scene.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { makeHook, type Hook } from './hook.ts';
import { makePeak, type Peak } from './peak.ts';

jest.setTimeout(120_000);
const scene = setScene();
let hook: Hook;
let peak: Peak;

/**
 * In megabytes. An action without anything to read has 105 to 125: Node, its bundle and the AWS SDK. To these come V8's
 * young generation at its largest (three times 32), the 4 MiB of one line as bytes, as text and parsed, the log that is
 * kept and what is kept of diagnostics, each as it is and redacted (30 in all); the rest is what may not be collected yet.
 */
const bound = 250;
const size = 200 * 1024 * 1024;
const peaks: [string, number][] = [];

beforeAll(async () => {
  hook = makeHook();
  peak = await makePeak(hook.folder);
});
beforeEach(() => scene.checkOut('steps'));
afterEach(() => hook.clear());
afterAll(() => {
  hook.remove();
  const figures = peaks.map(([what, megabytes]) => `${what}: ${megabytes} MB`).join('\n');
  process.stdout.write(`Peak memory of the action, of ${bound} MB at most\n${figures}\n`);
});

const message = '{"@level":"info","@message":"Still at it","@module":"terraform.ui","type":"log"}';
const warning =
  '{"@level":"warn","@message":"Warning: Deprecated","@module":"terraform.ui","diagnostic":{"severity":"warning","summary":"Deprecated","detail":"No &"},"type":"diagnostic"}';
const line = `head -c ${size} /dev/zero | tr '\\0' x; echo`;

/** Each prints 200 MB. */
const floods = {
  messages: `yes '${message}' | head -c ${size}; echo`,
  warnings: `seq ${Math.ceil(size / warning.length)} | sed 's/.*/${warning}/'`,
  'a message in one line': `printf '{"@message":"'; ${line}`,
  'plain lines': `yes 'goroutine 1 [running]:' | head -c ${size}; echo`,
  'one plain line': line,
  'plain lines on standard error': `{ yes 'goroutine 1 [running]:' | head -c ${size}; echo; } >&2`,
  'one line on standard error': `{ ${line}; } >&2`,
} as const;

/** Ends a flood as a program in Go does that has crashed. */
const crash = {
  stdout: "echo 'panic: the last words'; exit 2",
  stderr: "echo 'panic: the last words' >&2; exit 2",
};

async function measured(what: string, playing: Promise<JobResult>): Promise<JobResult> {
  const result = await playing;
  const megabytes = await peak.read();
  peaks.push([what, megabytes]);
  expect(megabytes).toBeLessThan(bound);
  // What a person is to read is short, whatever there was to say.
  expect(printed(result).length).toBeLessThan(5_000_000);
  return result;
}

function verdict({ annotations }: JobResult): string {
  return annotations.find(({ level }) => level === 'error')?.message ?? '';
}

describe.each(Object.entries(floods))('a Terraform that prints 200 MB: %s', (what, flood) => {
  const end = what.includes('standard error') ? crash.stderr : crash.stdout;

  test('and plans all the same, then crashes during apply', async () => {
    hook.before('plan', flood);
    hook.before('apply', `${flood}\n${end}`);
    const number = scene.open();
    scene.stage.github.state.merge(number, 'squash');
    const result = await measured(
      `apply, ${what}`,
      scene.push({}, { env: { PATH: hook.path, STEP: '', ...peak.environment } }),
    );
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'apply', 'to-add': '3' });
    expect(heading(scene.comment(number).body)).toMatch(/^`infra` · apply failed/);
    expect(verdict(result)).toMatch(/^`terraform apply` ended with exit code 2:\n[^]*panic: the last words$/);
  });

  test('and crashes during plan', async () => {
    hook.before('plan', `${flood}\n${end}`);
    const number = scene.open();
    const result = await measured(
      `plan, ${what}`,
      scene.plan(number, {}, { env: { PATH: hook.path, STEP: '', ...peak.environment } }),
    );
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'plan', changed: '' });
    expect(heading(scene.comment(number).body)).toMatch(/^`infra` · plan failed/);
    expect(verdict(result)).toMatch(/^`terraform plan` ended with exit code 2:\n[^]*panic: the last words$/);
  });
});
