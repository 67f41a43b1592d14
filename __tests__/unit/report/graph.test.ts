import { beforeAll, describe, expect, test } from '@jest/globals';
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import type { Mermaid } from 'mermaid';
import type { Action, Plan, ResourceChange } from '../../../src/plan/plan.ts';
import { renderGraph } from '../../../src/report/graph.ts';
import { anyText } from '../../fixtures/arbitrary.ts';
import { changeOf, planWith } from '../../fixtures/build.ts';
import { CASES, planOf } from '../../fixtures/plans.ts';

let mermaid: Mermaid;

beforeAll(async () => {
  // It cleans labels by means of the browser's document, which isn't there; it parses without.
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
  ({ default: mermaid } = await import('mermaid'));
});

/** What Mermaid makes of a flowchart. */
interface Parsed {
  readonly boxes: readonly { readonly id: string; readonly text: string; readonly link?: string }[];
  readonly arrows: readonly string[];
  readonly frames: readonly string[];
  /** The classes of each box. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}

/** What is asked of Mermaid's own reading of a flowchart, which its types keep to itself. */
interface Reader {
  readonly getDiagramFromText: (text: string) => Promise<{ readonly db: Flowchart }>;
}

interface Flowchart {
  getVertices(): Map<string, { id: string; text: string; link?: string; classes: string[] }>;
  getEdges(): readonly { start: string; end: string; stroke: string }[];
  getSubGraphs(): readonly { title: string }[];
}

async function parse(lines: readonly string[]): Promise<Parsed> {
  const text = lines.join('\n');
  await mermaid.parse(text);
  const { db } = await (Reflect.get(mermaid, 'mermaidAPI') as unknown as Reader).getDiagramFromText(text);
  const vertices = [...db.getVertices().values()];
  return {
    boxes: vertices.map(({ id, text: label, link }) => ({
      id,
      text: label,
      ...(link === undefined ? {} : { link }),
    })),
    arrows: db
      .getEdges()
      .map(({ start, end, stroke }) => `${start} ${stroke === 'invisible' ? '~~~' : '-->'} ${end}`),
    frames: db.getSubGraphs().map(({ title }) => title),
    classes: Object.fromEntries(vertices.map(({ id, classes }) => [id, classes])),
  };
}

/** A label as people read it: Mermaid keeps codes as it wants them until it draws. */
function read(label: string): string {
  return label.replace(/ﬂ°°(\d+)¶ß/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}

/** A change by the parts of its address, in which there may be any text. */
function named(module: string, type: string, name: string, action: Action): ResourceChange {
  const address = `${module && `${module}.`}${type}.${name}`;
  return changeOf('t.x', action, { address, module, type, name });
}

/** A plan in which each change refers to the next. */
function chain(changes: readonly ResourceChange[]): Plan {
  const references = changes
    .slice(1)
    .map(({ address }, index) => ({ from: changes[index]!.address, to: address }));
  return planWith({ changes, references });
}

describe('renderGraph', () => {
  test('draws blocks in the frames of their modules, coloured by what happens', async () => {
    const lines = renderGraph(
      chain([
        changeOf('aws_iam_role.this', 'update'),
        changeOf('module.api.aws_lambda_function.x', 'create'),
        changeOf('module.api.aws_lambda_function.x', 'delete'),
        changeOf('module.api.aws_sqs_queue.y', 'create'),
      ]),
    );
    expect(lines).toMatchInlineSnapshot(`
     [
       "flowchart LR",
       "n0["aws_iam_role.this<br/>change"]",
       "subgraph m0["module.api"]",
       "  n1["aws_lambda_function.x<br/>1 × destroy<br/>1 × add"]",
       "  n2["aws_sqs_queue.y<br/>add"]",
       "end",
       "classDef frame fill:none,stroke:#818b98,stroke-dasharray:4",
       "class m0 frame",
       "n0 --> n1",
       "n1 --> n2",
       "classDef delete fill:#ffcecb,stroke:#cf222e,color:#660018",
       "class n1 delete",
       "classDef update fill:#fff8c5,stroke:#9a6700,color:#4d2d00",
       "class n0 update",
       "classDef create fill:#dafbe1,stroke:#1a7f37,color:#044f1e",
       "class n2 create",
     ]
    `);
    expect(await parse(lines!)).toEqual({
      boxes: [
        { id: 'n0', text: 'aws_iam_role.this<br/>change' },
        { id: 'n1', text: 'aws_lambda_function.x<br/>1 × destroy<br/>1 × add' },
        { id: 'n2', text: 'aws_sqs_queue.y<br/>add' },
      ],
      arrows: ['n0 --> n1', 'n1 --> n2'],
      frames: ['module.api'],
      classes: { n0: ['update'], n1: ['delete'], n2: ['create'] },
    });
  });

  test('draws modules when there are more than thirty blocks', async () => {
    const changes = Array.from({ length: 40 }, (_, index) =>
      named(index < 20 ? '' : 'module.late', 'terraform_data', `x${index}`, 'create'),
    );
    const { boxes, arrows, frames } = await parse(renderGraph(chain(changes))!);
    expect(boxes.map(({ text }) => text)).toEqual(['root module<br/>20 × add', 'module.late<br/>20 × add']);
    expect([arrows, frames]).toEqual([['n0 --> n1'], []]);
    expect(renderGraph(chain(changes.slice(0, 20)))).toHaveLength(1 + 20 + 19 + 2);
  });

  test('names the modules that it leaves out', async () => {
    const changes = Array.from({ length: 1200 }, (_, index) => changeOf(`module.m${index}.t.x`, 'create'));
    const { boxes } = await parse(renderGraph(chain(changes))!);
    expect(boxes).toHaveLength(31);
    expect(boxes.at(-1)?.text).toBe('and 1,170 more modules');
  });

  test('puts boxes without arrows in rows, each in its own frame', async () => {
    const alone = ['', '', '', '', '', 'module.a', 'module.a'].map((module, index) =>
      named(module, 't', `x${index}`, 'create'),
    );
    const { arrows } = await parse(
      renderGraph({ ...chain(alone), references: [{ from: 't.x0', to: 't.x1' }] })!,
    );
    expect(arrows).toEqual(['n0 --> n1', 'n2 ~~~ n3', 'n3 ~~~ n4', 'n5 ~~~ n6']);
    // Of so many modules none has a frame.
    const modules = Array.from({ length: 11 }, (_, index) => changeOf(`module.m${index}.t.x`, 'create'));
    const [{ address: from }, { address: to }] = [modules[0]!, modules[1]!];
    const { arrows: unframed } = await parse(renderGraph({ ...chain(modules), references: [{ from, to }] })!);
    expect(unframed.slice(1, 4)).toEqual(['n2 ~~~ n3', 'n3 ~~~ n4', 'n5 ~~~ n6']);
  });

  test('has so few arrows that Mermaid draws them', async () => {
    const changes = Array.from({ length: 30 }, (_, index) => changeOf(`t.x${index}`, 'create'));
    const references = changes.flatMap(({ address: from }) =>
      changes.map(({ address: to }) => ({ from, to })),
    );
    expect((await parse(renderGraph({ ...chain(changes), references })!)).arrows).toHaveLength(300);
  });

  test.each(CASES)('is valid for Mermaid: %s', async (name) => {
    const lines = renderGraph(planOf(name));
    if (lines === undefined) return;
    expect((await parse(lines)).boxes.length).toBeGreaterThan(1);
  });

  test('is a picture of some golden plan', () => {
    expect(CASES.filter((name) => renderGraph(planOf(name)) !== undefined)).not.toEqual([]);
  });

  const hostile = fc.constantFrom(
    '%%{init: {"securityLevel": "loose"}}%%',
    '"]',
    'x"] --> y["',
    '`**bold**`',
    '#quot;',
    '#35;',
    'end',
    '\nclick n0 "https://evil.example"',
    'javascript:alert(1)',
    'fa:fa-ban',
    '<img src=x onerror=alert(1)>',
    '---\ntitle: x\n---',
    '%% x',
    '$$x^2$$',
    ':::delete',
    '@{ shape: cyl }',
    'style:#x;',
    'classDef x:#y;',
    'ﬂ°°60¶ß',
    '1. one',
    '- two',
    '_x_',
    ' ',
  );
  const part = fc.oneof(
    anyText,
    hostile,
    fc.tuple(hostile, anyText).map((parts) => parts.join('')),
  );
  const change = fc
    .tuple(
      fc.oneof(
        fc.constant(''),
        part.map((name) => `module.${name}`),
      ),
      part,
      part,
      fc.constantFrom<Action>('create', 'delete', 'replace', 'forget', 'import', 'move'),
    )
    .map((parts) => named(...parts));

  test('is nothing but boxes with names in them, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), async (changes) => {
        const lines = renderGraph(chain(changes));
        fc.pre(lines !== undefined);
        const text = lines.join('\n');
        expect(text.length).toBeLessThan(50_000);
        expect(text).not.toMatch(/[`\p{Cc}\p{Cf}](?<!\n)/u);
        const { boxes, arrows, frames, classes } = await parse(lines);
        const count = lines.filter((line) => /^ *n\d+\[/.test(line)).length;
        expect(boxes.map(({ id }) => id).sort()).toEqual(
          Array.from({ length: count }, (_, index) => `n${index}`).sort(),
        );
        expect(boxes.every(({ link }) => link === undefined)).toBe(true);
        expect(Object.values(classes).every(({ length }) => length === 1)).toBe(true);
        expect(arrows).toEqual(lines.filter((line) => /-->|~~~/.test(line)));
        expect(frames.length).toBeLessThanOrEqual(8);
        for (const { text: label } of boxes) expect(label).toMatch(/^(ﬂ°°\d+¶ß|[\w .-])*(<br\/>[\w ×]+)+$/);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('says a name as it is, as far as there is room', async () => {
    const ofOne = async (name: string): Promise<string> => {
      const { boxes } = await parse(
        renderGraph(chain([named('', 't', name, 'create'), changeOf('t.z', 'create')]))!,
      );
      return read(boxes[0]!.text);
    };
    expect(await ofOne('"é😀<b>#lt;_x_')).toBe('t."é😀<b>#lt;_x_<br/>add');
    expect(await ofOne('\u202enimda')).toBe('t.\\u202enimda<br/>add');
    expect(await ofOne('fa:fa-ban $$x$$')).toBe('t.fa\\u003afa-ban \\u0024\\u0024x\\u0024\\u0024<br/>add');
    expect(await ofOne('x'.repeat(80))).toBe(`t.${'x'.repeat(48)}… (32 more characters)<br/>add`);
  });
});
