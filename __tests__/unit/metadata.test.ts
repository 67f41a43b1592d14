import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#brandingcolor */
const colors = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];

const root = resolve(import.meta.dirname, '../..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post: string };
};

test('the Marketplace is told all that it asks', () => {
  expect(action).toMatchObject({
    name: 'Planwright',
    author: expect.stringMatching(/\S/),
    branding: { icon: expect.stringMatching(/^[a-z-]+$/), color: expect.any(String) },
  });
  expect(colors).toContain(action.branding.color);
  // A longer one is cut: https://docs.github.com/en/actions/how-tos/create-and-publish-actions/publish-in-github-marketplace
  expect(action.description.length).toBeLessThanOrEqual(125);
  expect(existsSync(join(root, 'LICENSE'))).toBe(true);
});

test('every input and output is described in a line', () => {
  for (const { description } of Object.values({ ...action.inputs, ...action.outputs }))
    expect(description).toMatch(/^\S[^\n]*\S$/);
});

test('it runs on Node 24, from what is committed', () => {
  expect(action.runs.using).toBe('node24');
  for (const entry of [action.runs.main, action.runs.post]) expect(existsSync(join(root, entry))).toBe(true);
});
