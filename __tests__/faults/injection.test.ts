import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { schema, type InputName } from '../../src/inputs/schema.ts';
import { dispatchEvent, pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { expectHarmless } from '../action/harmless.ts';
import { makeRecorder, type Recorder, type TerraformCall } from '../action/recorder.ts';
import { setScene } from '../action/scene.ts';

/** How many pairs of an input and a hostile text the tests of this file try, as docs/security.md has it. */
const TRIED = 2239;

jest.setTimeout(240_000);
const execute = promisify(execFile);
const scene = setScene();

/** As much like a flag and a path as the form of an id lets it be. */
const LOCK_ID = 'x-force=-lock-timeout=1s/../../etc/passwd:0';

let folder: string;
/** Answers at once, as a Terraform with one change to make. */
let terraform: Recorder;
/** Made by whatever takes a text for a command. */
let canary: string;
let tried = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-injection-'));
  canary = join(folder, 'canary');
  terraform = await makeRecorder(await rehearse(join(folder, 'rehearsal')));
});
beforeEach(() => terraform.clear());
afterAll(async () => {
  console.info(`injections tried: ${tried}`);
  await terraform.remove();
  await rm(folder, { recursive: true });
});

/** Has the real Terraform make and apply a plan, and tells, in the language of the shell, how to answer as it did. */
async function rehearse(root: string): Promise<string> {
  await mkdir(root);
  await writeFile(join(root, 'main.tf'), 'resource "terraform_data" "a" { input = "b" }\n');
  const terraform = (...args: readonly string[]) => execute('terraform', [`-chdir=${root}`, ...args]);
  const file = (name: string): string => join(root, name);
  const keep = async (name: string, answer: Promise<{ readonly stdout: string }>): Promise<void> =>
    writeFile(file(name), (await answer).stdout);
  await terraform('init');
  await keep('planned', terraform('plan', '-json', `-out=${file('saved.tfplan')}`));
  await keep('shown', terraform('show', '-json', file('saved.tfplan')));
  await keep('applied', terraform('apply', '-json', file('saved.tfplan')));
  await writeFile(file('none'), JSON.stringify({ version: 4, serial: 0, lineage: '' }));
  return `for last in "$@"; do :; done
case "$1 $2" in
  "version "*) echo '{"terraform_version":"1.11.4"}' ;;
  "validate "*) echo '{"valid":true,"diagnostics":[]}' ;;
  "show "*) cat "${file('shown')}" ;;
  "plan "*)
    for each in "$@"; do
      case "$each" in -out=*) cp "${file('saved.tfplan')}" "\${each#-out=}" ;; esac
    done
    cat "${file('planned')}"
    exit 2 ;;
  "apply "*)
    [ -e "${file('unsaved')}" ] || exec cat "${file('applied')}"
    cp "${file('terraform.tfstate')}" errored.tfstate
    exit 1 ;;
  "state pull") cat "${file('beside')}" 2>/dev/null || cat "${file('none')}" ;;
  "state push")
    case "$*" in *-lock=false*) exec cp "$last" "${file('beside')}" ;; esac
    echo 'cannot import state with lineage "a" over unrelated state with lineage "b"' >&2
    exit 1 ;;
  "force-unlock "*)
    [ "$last" = '${LOCK_ID}' ] && exit 0
    printf 'Lock Info:\n  ID:        %s\n' '${LOCK_ID}' >&2
    exit 1 ;;
esac`;
}

/** What somebody could write to be taken for a flag, a command or markup; a NUL no environment can hold. */
function hostileTexts(): readonly string[] {
  const run = `touch ${canary}`;
  const fixed = [
    '-destroy',
    '--help',
    '-state=/etc/passwd',
    '-chdir=/',
    '-var=x=y',
    '-backend=false',
    '-out=/tmp/pwned',
    '--',
    '=',
    '-',
    `$(${run})`,
    `\`${run}\``,
    `; ${run};`,
    `| ${run}`,
    `x && ${run}`,
    `"; ${run}; "`,
    `' ${run} '`,
    `-target=x\n-destroy\n$(${run})`,
    '../../../../etc/passwd',
    '/etc/passwd',
    '%0A::error::pwned',
    '::set-output name=outcome::pwned',
    'x\n::set-output name=outcome::pwned\n##[error]pwned',
    '##[set-output name=outcome]pwned',
    'x\r::stop-commands::x\u2028::error::pwned\u2029\u0085::error::pwned',
    '@ada <img src=x onerror=alert(1)> [a](https://evil.example) <!-- planwright {"v":1} -->',
    '```\n</details></summary>\n# A heading',
    '\u202e\u200b\ufeff\u001b[31mx\u0007',
    '-'.repeat(20_000),
    '${{ secrets.TOKEN }}',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...fixed.filter((text) => text.length < 200)),
    fc.string({ maxLength: 8 }),
  );
  const random = fc.array(piece, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join(''));
  const drawn = fc.sample(random, { seed: 7, numRuns: 6 }).map((text) => text.replaceAll('\0', ''));
  return [...fixed, ...drawn].filter((text) => text.trim() !== '');
}

const inputNames = Object.keys(schema) as readonly InputName[];

/** What makes a job fail when it is no good, after the inputs were found to be right and before Terraform is asked. */
const choosing: readonly InputName[] = ['tool-version', 'audience', 'github-token'];

/** Names of something in the workspace, and what is looked for in a root of one's own. */
const placing: readonly InputName[] = ['directory', 'files', 'var-files', 'variables'];

/** What an input makes of a text; undefined when it is refused. */
function accept(name: InputName, text: string): unknown {
  const parsed = schema[name].parse(text);
  return parsed.ok ? parsed.value : undefined;
}

/** The flags that each command may get, whole, and whether something stands behind `--`. */
const COMMANDS: Readonly<Record<string, { readonly flags: RegExp; readonly named?: true }>> = {
  version: { flags: /^-json$/ },
  fmt: { flags: /^-(check|diff|recursive|no-color)$/ },
  get: { flags: /^-no-color$/ },
  init: {
    flags: /^-(json|no-color|input=false|reconfigure|lockfile=readonly|backend=false|backend-config=[^]+)$/,
  },
  validate: { flags: /^-json$/ },
  'workspace select': { flags: /^-(no-color|or-create)$/, named: true },
  plan: {
    flags:
      /^-(json|detailed-exitcode|input=false|refresh=false|(lock-timeout|parallelism)=\w+|(out|var-file|target|replace)=[^]+)$/,
  },
  show: { flags: /^-json$/, named: true },
  apply: { flags: /^-(json|input=false|(lock-timeout|parallelism)=\w+)$/, named: true },
  'state pull': { flags: /^$/ },
  'state push': { flags: /^-(no-color|lock=(true|false)|lock-timeout=0s|force)$/, named: true },
  'force-unlock': { flags: /^-(force|no-color)$/, named: true },
};

/** `state pull` of `state pull -x`. */
function commandOf({ args: [first = '', second = ''] }: TerraformCall): string {
  return first === 'state' || first === 'workspace' ? `${first} ${second}` : first;
}

function expectKnownArguments(call: TerraformCall): void {
  const command = commandOf(call);
  const known = COMMANDS[command];
  const rest = call.args.slice(command.split(' ').length);
  const end = known?.named ? rest.indexOf('--') : rest.length;
  expect({ command, unknown: rest.slice(0, end).filter((flag) => !known?.flags.test(flag)) }).toEqual({
    command,
    unknown: [],
  });
  if (known?.named) expect(rest.slice(end)).toEqual(['--', expect.any(String)]);
}

/** A root's folder in which a state is left, and taken away again. */
const RESCUED = '-force';

/** Every file below a folder, with its size and when it was written. */
async function treeOf(top: string): Promise<readonly string[]> {
  const names = await readdir(top, { recursive: true });
  const all = names.sort().map(async (name) => {
    const { size, mtimeMs, mode } = await lstat(join(top, name));
    return basename(name) === RESCUED ? name : `${name} ${size} ${mtimeMs} ${mode}`;
  });
  return Promise.all(all);
}

interface Ran extends JobResult {
  /** But for `version`, which is asked before anything of the stack is known. */
  readonly calls: readonly TerraformCall[];
  readonly comment: string | undefined;
}

/** Runs jobs side by side, and holds each to what no text may bring about. */
async function run<const Jobs extends readonly StageJob[]>(
  ...jobs: Jobs
): Promise<{ readonly [Job in keyof Jobs]: Ran }> {
  await terraform.clear();
  const repositories = dirname(dirname(scene.stage.workspace));
  const before = await treeOf(repositories);
  const results = await Promise.all(
    jobs.map((job) => scene.run({ ...job, env: { PATH: terraform.path, ...job.env } })),
  );
  expect(await treeOf(repositories)).toEqual(before);
  expect(await readdir(dirname(canary))).not.toContain('canary');
  const calls = await terraform.calls();
  for (const call of calls) expectKnownArguments(call);
  const ran = results.map((result, at) => hold(result, jobs[at], calls));
  for (const { temp } of ran) expect(await treeOf(join(dirname(temp), 'home'))).toEqual([]);
  return ran as { readonly [Job in keyof Jobs]: Ran };
}

function hold(result: JobResult, job: StageJob | undefined, calls: readonly TerraformCall[]): Ran {
  const { number } = (job?.event.payload ?? {}) as { readonly number?: number };
  const comment = number === undefined ? undefined : scene.comments(number).at(-1)?.body;
  for (const report of [comment, result.summary]) if (report !== undefined) expectHarmless(report);
  expect(result.outputs['outcome']).toMatch(/^(planned|applied|unlocked|failed)$/);
  expect(result.state['concluded']).toBe('true');
  const own = calls.filter(({ environment }) => environment['RUNNER_TEMP'] === result.temp);
  return { ...result, calls: own.filter(({ args }) => args[0] !== 'version'), comment };
}

/** Differ from job to job. */
const VARYING =
  /^(GITHUB_(ACTION_PATH|BASE_REF|EVENT_NAME|EVENT_PATH|HEAD_REF|REF|REF_NAME|RUN_ID|RUN_NUMBER|SHA|WORKFLOW_REF|WORKFLOW_SHA)|HOME|RUNNER_(TEMP|TOOL_CACHE|TRACKING_ID)|TF_DATA_DIR|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN))$/;

/** What each command of a job saw, without what differs from job to job. */
function environmentsOf(calls: readonly TerraformCall[]): readonly string[] {
  const seen = calls.map(({ environment }) =>
    JSON.stringify(
      Object.entries(environment)
        .map(([name, value]) => (VARYING.test(name) ? name : `${name}=${value}`))
        .sort(),
    ),
  );
  return [...new Set(seen)];
}

/** The command lines of a job, without some of their arguments and the place of its folder; some run side by side. */
function linesOf({ calls, temp }: Ran, without: readonly string[]): readonly string[] {
  return calls
    .filter(({ environment }) => environment['TF_DATA_DIR']?.includes('/beside/') === false)
    .map(({ args }) => args.filter((arg) => !without.includes(arg)))
    .map((args) => args.join(' ').replaceAll(temp, '$RUNNER_TEMP'))
    .sort();
}

type Given = Readonly<Record<string, string>>;

/** A job of a pull request or, for all that isn't a plan, of the default branch, on a root that is there. */
function jobOf(kind: 'plan' | 'apply' | 'unlock', given: Given): StageJob {
  const { github } = scene.stage;
  const common = { directory: 'infra', ...scene.stage.inputs(kind === 'plan' ? 'plan' : 'apply') };
  switch (kind) {
    case 'plan':
      return { event: pullRequestEvent(github, scene.open()), inputs: { ...common, ...given } };
    case 'apply':
      return { event: pushEvent(github), inputs: { ...common, ...given } };
    case 'unlock':
      return { event: dispatchEvent(github, {}), inputs: { ...common, command: kind, ...given } };
  }
}

/** Holds a job to have named some inputs as faulty, and started nothing. */
function expectFaults({ outputs, calls, annotations }: Ran, names: readonly string[]): void {
  expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input' });
  expect(calls).toEqual([]);
  const [said] = annotations;
  expect(names.filter((name) => !said?.message.includes(`\`${name}\`: `))).toEqual([]);
  tried += names.length;
}

function sameForAll(names: readonly InputName[], text: string): Given {
  return Object.fromEntries(names.map((name) => [name, text]));
}

function isRefused(name: InputName, text: string): boolean {
  return accept(name, text) === undefined;
}

describe('a hostile text', () => {
  beforeEach(() => scene.checkOut('greeting'));

  test.each(hostileTexts().map((text, at) => [at, text] as const))(
    'is a fault of each input that refuses it, and nothing is started (%i)',
    async (_at, text) => {
      const refusing = inputNames.filter((name) => name !== 'github-token' && isRefused(name, text));
      const unasked = inputNames.filter(
        (name) =>
          !['command', 'directory'].includes(name) &&
          (['github-token', 'lock-id'].includes(name) || !isRefused(name, text)),
      );
      const files = accept('var-files', text) as readonly string[];
      const [planned, unlocked, placed, chosen, asked] = await run(
        jobOf('plan', { ...sameForAll(refusing, text), directory: text, files: text }),
        jobOf('unlock', sameForAll(unasked, text)),
        jobOf('plan', { 'var-files': text, variables: JSON.stringify({ [text]: text }) }),
        jobOf('plan', { 'tool-version': text, variables: 'name: Ada' }),
        jobOf('plan', { audience: text, 'github-token': text, variables: 'name: Ada' }),
      );
      expectFaults(planned, [...refusing, 'directory', 'files']);
      const commands = (name: InputName): readonly string[] =>
        'commands' in schema[name] ? schema[name].commands : ['unlock'];
      expectFaults(
        unlocked,
        unasked.filter((name) => isRefused(name, text) || !commands(name).includes('unlock')),
      );
      const areThere = files.length === 0 || text === '/etc/passwd';
      expectFaults(placed, ['variables', ...(areThere ? [] : ['var-files'])]);
      expect(chosen.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'install' });
      const reason = isRefused('github-token', text) ? 'input' : 'credentials';
      expect(asked.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason });
      expect([...chosen.calls, ...asked.calls]).toEqual([]);
      tried += choosing.length;
    },
  );

  test('is one argument behind the flag of an input that takes it, or no argument', async () => {
    const [plainPlan, plainApply] = await run(
      jobOf('plan', { variables: 'name: Ada' }),
      jobOf('apply', { variables: 'name: Ada' }),
    );
    const key = '-backend-config=key=octo-org/infra/infra/default/terraform.tfstate';
    const plain = [plainPlan, plainApply].map((ran) => ({
      environments: environmentsOf(ran.calls),
      lines: linesOf(ran, [key]),
    }));
    expect(plain.map(({ environments }) => environments.length)).toEqual([1, 1]);
    expect(plain.map(({ lines }) => lines.map((line) => line.split(' ')[0]))).toEqual([
      ['fmt', 'init', 'plan', 'show'],
      ['apply', 'fmt', 'init', 'plan', 'show'],
    ]);
    for (const text of hostileTexts()) {
      const root = await scene.checkOut('greeting');
      const lines = accept('targets', text) as readonly string[];
      const files = lines.filter((line) => !/[/]|^.{200}/su.test(line));
      for (const file of files) await writeFile(join(root, file), '');
      const taken = inputNames.filter(
        (name) => !isRefused(name, text) && ![...choosing, ...placing].includes(name),
      );
      const given = {
        ...sameForAll(taken, text),
        'var-files': files.join('\n'),
        variables: JSON.stringify({ name: text }),
      };
      const jobs = await run(jobOf('plan', given), jobOf('apply', given));
      expect(jobs.map(({ outputs }) => outputs['outcome'])).toEqual(['planned', 'applied']);
      const own = [
        ...lines.flatMap((line) => [`-target=${line}`, `-replace=${line}`, `-backend-config=${line}`]),
        ...files.map((file) => `-var-file=${file}`),
        `-backend-config=key=${text.trim()}`,
        `-backend-config=kms_key_id=${text.trim()}`,
      ];
      for (const [at, ran] of jobs.entries()) {
        expect(environmentsOf(ran.calls)).toEqual(plain[at]?.environments);
        expect(linesOf(ran, own)).toEqual(plain[at]?.lines);
        const all = ran.calls.flatMap(({ args }) => args);
        expect(own.filter((arg) => !all.includes(arg))).toEqual([]);
        tried += taken.length + 2;
      }
      for (const file of files) await rm(join(root, file));
    }
  });
});

describe('a text that just has the form', () => {
  test('is the one argument of a workspace and of a lock', async () => {
    await scene.checkOut('greeting');
    const workspace = 'x.-or-create_-chdir';
    const [applied, unlocked] = await run(
      jobOf('apply', { workspace, variables: 'name: Ada' }),
      jobOf('unlock', { workspace, 'lock-id': LOCK_ID }),
    );
    expect(applied.outputs).toMatchObject({ outcome: 'applied' });
    expect(unlocked.outputs).toMatchObject({ outcome: 'unlocked' });
    const select = ['workspace', 'select', '-no-color'];
    expect(applied.calls.map(({ args }) => args)).toContainEqual([...select, '-or-create', '--', workspace]);
    expect(unlocked.calls.map(({ args }) => args).slice(1)).toEqual([
      [...select, '--', workspace],
      ['force-unlock', '-force', '-no-color', '--', expect.stringMatching(/^[0-9a-f-]{36}$/)],
      ['force-unlock', '-force', '-no-color', '--', LOCK_ID],
    ]);
    tried += 3;
  });

  test('is the folder of a state that is saved elsewhere', async () => {
    const root = await scene.checkOut('greeting', RESCUED);
    await writeFile(join(folder, 'rehearsal', 'unsaved'), '');
    const [unsaved] = await run(jobOf('apply', { directory: RESCUED, variables: 'name: Ada' }));
    await rm(join(folder, 'rehearsal', 'unsaved'));
    expect(unsaved.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'state' });
    const path = join(root, 'errored.tfstate');
    const push = ['state', 'push', '-no-color'];
    expect(unsaved.calls.map(({ args }) => args).filter(([, second]) => second === 'push')).toEqual([
      [...push, '-lock=true', '-lock-timeout=0s', '--', path],
      [...push, '-lock=false', '-lock-timeout=0s', '--', path],
      [...push, '-lock=false', '-lock-timeout=0s', '-force', '--', path],
    ]);
    tried += 1;
  });
});

describe('a name of somebody else’s', () => {
  const names = () => [
    '-help',
    `$(touch ${basename(canary)})`,
    `; touch ${basename(canary)};`,
    '`id`',
    '##[error]pwned',
    '%0A::error::pwned',
    'x\n::error::pwned',
    '@ada <img src=x onerror=alert(1)> -->',
    '\u202ex',
  ];

  test('may be that of the root’s folder', async () => {
    for (const name of names()) {
      await scene.checkOut('greeting', name);
      const [played] = await run(jobOf('plan', { directory: name, variables: 'name: Ada' }));
      expect(played.outputs).toMatchObject({ outcome: 'planned' });
      expect(played.calls.map(({ args }) => args[0]).sort()).toEqual(['fmt', 'init', 'plan', 'show']);
      tried += 1;
    }
  });

  test('may be that of a branch, of who pushed it and of the pull request', async () => {
    await scene.checkOut('greeting');
    for (const name of names()) {
      const number = scene.open({ title: name, body: name, headRef: name, author: name });
      const event = { ...pullRequestEvent(scene.stage.github, number), actor: name, headRef: name };
      const inputs = { directory: 'infra', ...scene.stage.inputs('plan'), variables: 'name: Ada' };
      const [played] = await run({ event, inputs });
      expect(played.outputs).toMatchObject({ outcome: 'planned' });
      expect(played.calls).toHaveLength(4);
      for (const { args } of played.calls) expect(args.join(' ')).not.toContain(name);
      tried += 1;
    }
  });

  test('may be that of a file, which the real Terraform reads, and complains of', async () => {
    const root = await scene.checkOut('greeting');
    for (const [at, name] of names().entries()) {
      await writeFile(join(root, `${name}.tf`), `locals{\na${at}=1\n}\n`);
    }
    const env = { PATH: process.env['PATH'] ?? '' };
    const [unformatted] = await run({ ...jobOf('plan', { variables: 'name: Ada' }), env });
    expect(unformatted.outputs).toMatchObject({ 'failure-reason': 'format', 'to-add': '1' });
    for (const name of names()) {
      await writeFile(join(root, `${name}.tf`), 'resource "terraform_data" {\n');
      const [invalid] = await run({ ...jobOf('plan', { variables: 'name: Ada' }), env });
      expect(invalid.outputs).toMatchObject({ 'failure-reason': 'validate' });
      await rm(join(root, `${name}.tf`));
      tried += 1;
    }
  });
});

test('all of them are counted', () => {
  expect(tried).toBe(TRIED);
});
