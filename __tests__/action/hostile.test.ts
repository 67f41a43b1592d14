import { describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import { expectHarmless, invisible } from './harmless.ts';
import { setPlay, type Act, type Played } from './play.ts';
import { heading } from './scene.ts';

const play = setPlay();
const { scene } = play;

/** Whatever somebody could put into a value to be seen, followed, obeyed or hidden by. */
const hostile: Readonly<Record<string, string>> = {
  fences:
    '```\n# A heading\n<script>alert(1)</script>\n---\n~~~\n``````diff\n</code></pre></details></summary>',
  html: '<img src=x onerror=alert(1)><script>alert(1)</script><!-- planwright {"v":1} --><details open>&lt;b&gt;',
  links:
    '[click](https://evil.example/a) ![i](https://evil.example/i.png) <https://evil.example> https://evil.example/b www.evil.example mail@evil.example',
  mentions:
    '@ada @octo-org/owners #1 octo-org/infra#2 GH-3 0123456789abcdef0123456789abcdef01234567 :tada: $x$ [^1]',
  commands:
    '::set-output name=outcome::pwned\n  ::add-mask::a\n::error file=a.tf::pwned\n##[error]pwned\nx ##[set-output name=outcome]pwned\n::stop-commands::x\n::save-state name=concluded::no\n\u0085::warning::pwned',
  invisible: 'a\u202eb\u2066c\u2069d\u200be\ufefff\u0007g\u001b[31mh\u0085i\u2028j',
  placeholders: '${{ secrets.TOKEN }} %0A::error::pwned\r\n::error::pwned',
};
const everything = Object.values(hostile).join('\n');

/** Nothing that the run set, said or marked came from a value. */
function expectUntouched({ outputs, annotations, masks, state }: Played): void {
  expect(JSON.stringify([outputs.outcome, outputs.command, state.concluded])).not.toContain('pwned');
  expect(state['concluded']).toBe('true');
  expect(masks).not.toContain('a');
  expect(annotations.filter(({ message, title }) => message.trim() === 'pwned' || title === 'pwned')).toEqual(
    [],
  );
}

/** What is too long for the environment of a process comes in a file, as it would. */
async function giveInFile(variables: Readonly<Record<string, unknown>>): Promise<Act> {
  const root = await scene.checkOut('hostile');
  await writeFile(join(root, 'long.tfvars.json'), JSON.stringify(variables));
  return { root: 'hostile', inputs: { 'var-files': 'long.tfvars.json' } };
}

const given = (text: string, more: Readonly<Record<string, unknown>> = {}): Act => ({
  root: 'hostile',
  inputs: { variables: JSON.stringify({ text, ...more }), title: '@ada <b>`x`</b>' },
});

test.each([...Object.entries(hostile), ['everything', everything] as const])(
  'a plan whose values, keys and addresses hold %s',
  async (_, text) => {
    const played = await play.plan(given(text));
    expect(played.outputs).toMatchObject({ outcome: 'planned', 'to-add': '2' });
    expect(played.annotations).toEqual([]);
    expectHarmless(played.comment ?? '');
    expectHarmless(played.summary ?? '');
    expect(heading(played.comment)).toContain('2 to add');
    expectUntouched(played);
  },
);

test('an apply of it, with a provisioner that says it all', async () => {
  const { github } = scene.stage;
  const number = scene.open();
  await play.plan({ ...given(everything), event: pullRequestEvent(github, number) });
  github.state.merge(number, 'squash');
  const played = await play.push({ ...given(everything), event: pushEvent(github) });
  expect(played.outputs).toMatchObject({ outcome: 'applied', 'to-add': '2' });
  expect(played.log).toContain('local-exec): ::set-output name=outcome::pwned');
  const comment = scene.comment(number).body;
  expect(heading(comment)).toContain('applied: 2 added');
  expectHarmless(comment);
  expectHarmless(played.summary ?? '');
  expectUntouched(played);
  expect(JSON.parse(played.outputs['terraform-outputs'] ?? '')).toMatchObject({ text: everything });
});

test('a validation’s message', async () => {
  const played = await play.plan(given(everything, { refused: true }));
  expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'plan' });
  expectHarmless(played.comment ?? '');
  expectHarmless(played.summary ?? '');
  expectUntouched(played);
  const [, error] = played.annotations;
  expect(error).toMatchObject({ level: 'error', title: 'Invalid value for variable' });
  expect(error?.message).toContain('Refused:\n');
  expect(error?.message).toContain('##[error]pwned');
  for (const { message } of played.annotations) expect(message).not.toMatch(invisible);
});

test('inputs, in what is wrong with them', async () => {
  const played = await play.plan({
    root: 'hostile',
    inputs: {
      variables: JSON.stringify({ text: 'a', [`x\` ${everything}`]: 'b' }),
      'var-files': '`@ada` <b>x</b> --> https://evil.example.tfvars',
      'lock-timeout': everything,
      audience: everything,
    },
  });
  expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input' });
  expectHarmless(played.comment ?? '');
  expectHarmless(played.summary ?? '');
  expectUntouched(played);
});

test('variables of which YAML would warn, with the line that they are on', async () => {
  const played = await play.plan({ inputs: { variables: 'name: !odd |\n  ::error::pwned\n' } });
  expect(played.outputs).toMatchObject({ outcome: 'planned' });
  expect(played.rawLog).not.toMatch(/warning/i);
  expectUntouched(played);
});

test('a directory, in the heading and in the hidden marker', async () => {
  const directory = '--> <b>`@ada`</b> [a](https://evil.example) #1';
  const played = await play.plan({ inputs: { directory } });
  expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input' });
  expectHarmless(played.comment ?? '');
  expectHarmless(played.summary ?? '');
  // The next run finds the comment all the same.
  const number = scene.open();
  const event = pullRequestEvent(scene.stage.github, number);
  await play.plan({ event, inputs: { directory } });
  await play.plan({ event, inputs: { directory } });
  expect(scene.comments(number)).toHaveLength(1);
});

describe('a long text', () => {
  const long = 'x@ada <b> '.repeat(20_000);

  test('as values, of 2 MB', async () => {
    const played = await play.plan(given(everything, { size: 1000 }));
    expect(played.outputs).toMatchObject({ outcome: 'planned', 'to-add': '2' });
    expect(Buffer.byteLength(played.comment ?? '')).toBeLessThan(65_000);
    expect(Buffer.byteLength(played.summary ?? '')).toBeLessThan(1_048_576);
    expectHarmless(played.comment ?? '');
    expectHarmless(played.summary ?? '');
    expectUntouched(played);
  });

  test('as an address', async () => {
    const played = await play.plan(await giveInFile({ text: long }));
    expect(played.outputs).toMatchObject({ outcome: 'planned', 'to-add': '2' });
    expect(Buffer.byteLength(played.comment ?? '')).toBeLessThan(65_000);
    expect(Buffer.byteLength(played.summary ?? '')).toBeLessThan(1_048_576);
    expect(heading(played.comment)).toContain('2 to add');
    expectHarmless(played.comment ?? '');
  });

  test('as an error', async () => {
    const played = await play.plan(await giveInFile({ text: long, refused: true }));
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'plan' });
    expect(Buffer.byteLength(played.comment ?? '')).toBeLessThan(65_000);
    expect(Buffer.byteLength(played.summary ?? '')).toBeLessThan(1_048_576);
    expectHarmless(played.comment ?? '');
  });

  test('as outputs after an apply', async () => {
    const played = await play.push(given('x@ada', { size: 1000 }));
    expect(played.outputs).toMatchObject({ outcome: 'applied' });
    expect(Buffer.byteLength(played.summary ?? '')).toBeLessThan(1_048_576);
    expectHarmless(played.summary ?? '');
  });
});
